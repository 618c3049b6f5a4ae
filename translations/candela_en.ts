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
        <source>%Ln without a release</source>
        <translation>
            <numerusform>%Ln without a release</numerusform>
            <numerusform>%Ln without a release</numerusform>
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
    <name>Figures</name>
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
</context>
</TS>
