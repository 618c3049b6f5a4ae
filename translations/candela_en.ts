<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Candela</name>
    <message numerus="yes">
        <source>This looks like the report %1, but %n of its columns are missing, among them %2. Export it again with all columns.</source>
        <translation>
            <numerusform>This looks like the report %1, but %n of its columns is missing, among them %2. Export it again with all columns.</numerusform>
            <numerusform>This looks like the report %1, but %n of its columns are missing, among them %2. Export it again with all columns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message numerus="yes">
        <source>%Ln smaller cause(s)</source>
        <translation>
            <numerusform>%Ln smaller cause</numerusform>
            <numerusform>%Ln smaller causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceFacts</name>
    <message numerus="yes">
        <source>%Ln crash(es)</source>
        <translation>
            <numerusform>%Ln crash</numerusform>
            <numerusform>%Ln crashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of this model</source>
        <translation>
            <numerusform>%Ln device of this model</numerusform>
            <numerusform>%Ln devices of this model</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceFilter</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceStats</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) on other channels</source>
        <translation>
            <numerusform>%Ln device on other channels</numerusform>
            <numerusform>%Ln devices on other channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetched</name>
    <message numerus="yes">
        <source>%Ln report(s) fetched, as far as Microsoft Graph has them.</source>
        <translation>
            <numerusform>%Ln report fetched, as far as Microsoft Graph has it.</numerusform>
            <numerusform>%Ln reports fetched, as far as Microsoft Graph has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln report(s) could not be fetched whole. What came before stays, and the next run goes on there.</source>
        <extracomment>a part and a whole of reports</extracomment>
        <translation>
            <numerusform>%1 of %Ln report could not be fetched whole. What came before stays, and the next run goes on there.</numerusform>
            <numerusform>%1 of %Ln reports could not be fetched whole. What came before stays, and the next run goes on there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%Ln office(s) mended</source>
        <translation>
            <numerusform>%Ln office mended</numerusform>
            <numerusform>%Ln offices mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) mended</source>
        <translation>
            <numerusform>%Ln device mended</numerusform>
            <numerusform>%Ln devices mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more people</source>
        <translation>
            <numerusform>%Ln more person</numerusform>
            <numerusform>%Ln more people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fewer people</source>
        <translation>
            <numerusform>%Ln fewer person</numerusform>
            <numerusform>%Ln fewer people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) the other way</source>
        <translation>
            <numerusform>%Ln device the other way</numerusform>
            <numerusform>%Ln devices the other way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln device(s) reported</source>
        <extracomment>how many devices of how many a report speaks of</extracomment>
        <translation>
            <numerusform>%1 of %Ln device reported</numerusform>
            <numerusform>%1 of %Ln devices reported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locations</name>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) count</source>
        <translation>
            <numerusform>%Ln place counts</numerusform>
            <numerusform>%Ln places count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote place(s), shown and not scored</source>
        <translation>
            <numerusform>%Ln remote place, shown and not scored</numerusform>
            <numerusform>%Ln remote places, shown and not scored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of fewer than 5 remote workers, not shown</source>
        <translation>
            <numerusform>%Ln place of fewer than 5 remote workers, not shown</numerusform>
            <numerusform>%Ln places of fewer than 5 remote workers, not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not measured in three days</source>
        <translation>
            <numerusform>%Ln not measured in three days</numerusform>
            <numerusform>%Ln not measured in three days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message numerus="yes">
        <source>Next try in %Ln second(s).</source>
        <translation>
            <numerusform>Next try in %Ln second.</numerusform>
            <numerusform>Next try in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message numerus="yes">
        <source>%Ln week(s) released</source>
        <translation>
            <numerusform>%Ln week released</numerusform>
            <numerusform>%Ln weeks released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s) measured</source>
        <translation>
            <numerusform>%Ln week measured</numerusform>
            <numerusform>%Ln weeks measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a release</source>
        <translation>
            <numerusform>%Ln without a release</numerusform>
            <numerusform>%Ln without a release</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without data</source>
        <translation>
            <numerusform>%Ln without data</numerusform>
            <numerusform>%Ln without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without points</source>
        <translation>
            <numerusform>%Ln without points</numerusform>
            <numerusform>%Ln without points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::ui::DeviceExport</name>
    <message numerus="yes">
        <source>%Ln row(s) were saved.</source>
        <translation>
            <numerusform>%Ln row was saved.</numerusform>
            <numerusform>%Ln rows were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::ui::NeedsCard</name>
    <message numerus="yes">
        <source>%Ln day(s) old</source>
        <extracomment>how old a report is</extracomment>
        <translation>
            <numerusform>%Ln day old</numerusform>
            <numerusform>%Ln days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>candela::ui::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) of this filter</source>
        <translation>
            <numerusform>%Ln row of this filter</numerusform>
            <numerusform>%Ln rows of this filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s)</source>
        <translation>
            <numerusform>The %Ln row</numerusform>
            <numerusform>All %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected row(s), %1 shown columns…</source>
        <translation>
            <numerusform>%Ln selected row, %1 shown columns…</numerusform>
            <numerusform>%Ln selected rows, %1 shown columns…</numerusform>
        </translation>
    </message>
</context>
</TS>
