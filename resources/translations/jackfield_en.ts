<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DoctorCommand</name>
    <message numerus="yes">
        <source>%n leftover(s) ended.</source>
        <translation>
            <numerusform>%n leftover ended.</numerusform>
            <numerusform>%n leftovers ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n item(s).</source>
        <translation>
            <numerusform>At least %n item.</numerusform>
            <numerusform>At least %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n item(s).</source>
        <translation>
            <numerusform>At most %n item.</numerusform>
            <numerusform>At most %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::LoginShellFinder</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::NewPassphrase</name>
    <message numerus="yes">
        <source>Easy to guess: %n character(s). Take at least 12.</source>
        <translation>
            <numerusform>Easy to guess: %n character. Take at least 12.</numerusform>
            <numerusform>Easy to guess: %n characters. Take at least 12.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::ResultView</name>
    <message numerus="yes">
        <source>%n more part(s) are not shown; the Traffic tab has the message.</source>
        <translation>
            <numerusform>%n more part is not shown; the Traffic tab has the message.</numerusform>
            <numerusform>%n more parts are not shown; the Traffic tab has the message.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::SecretEntriesTable</name>
    <message numerus="yes">
        <source>Copies the value; the clipboard is cleared after %n s</source>
        <translation>
            <numerusform>Copies the value; the clipboard is cleared after %n s</numerusform>
            <numerusform>Copies the value; the clipboard is cleared after %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n s.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::TestPanel</name>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n tool</numerusform>
            <numerusform>%n tools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n prompt</numerusform>
            <numerusform>%n prompts</numerusform>
        </translation>
    </message>
</context>
</TS>
