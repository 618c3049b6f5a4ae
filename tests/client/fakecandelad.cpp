#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void say(FILE *stream, const QString &line)
{
    QTextStream(stream) << line << Qt::endl;
}

/// Serves nothing: says where it would listen and ends with its standard input. With the data directory
/// "lost" it ends by itself; the token it read is told as the path of the URL.
int serve(const QString &kind)
{
    QTextStream input(stdin);
    const QString token = input.readLine();
    say(stdout, u"a line that is not the one"_s);
    say(stdout, u"{\"ready\":true,\"url\":\"http://127.0.0.1:1/%1\"}"_s.arg(token));
    if (kind == "lost"_L1) {
        say(stderr, u"The storage is full."_s);
        return 1;
    }
    while (!input.atEnd())
        input.readLine();
    return 0;
}

int makeSample(const QString &directory, const QString &kind)
{
    QDir().mkpath(directory);
    QFile begun(directory + u"/begun"_s);
    if (begun.exists() || !begun.open(QIODevice::WriteOnly))
        return 1;
    say(stderr, u"Week 1 of 2"_s);
    say(stderr, u"Week 2 of 2"_s);
    if (kind == "endless.part"_L1)
        QTextStream(stdin).readLine();
    return kind == "broken.part"_L1 ? 1 : 0;
}

} // namespace

/// Stands for candelad in tests of the client. What it does is told by the name of its data directory.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString directory = arguments.last();
    const QString kind = QDir(directory).dirName();

    if (kind == "busy"_L1) {
        say(stderr, u"starting"_s);
        say(stderr, u"The data are in use by process 7 (dashboard)."_s);
        return 1;
    }
    if (kind == "mute"_L1)
        return 1;
    return arguments.value(1) == "sample"_L1 ? makeSample(directory, kind) : serve(kind);
}
