<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AddCommand</name>
    <message>
        <source>Give --command for a local connector or --url for a remote one.</source>
        <translation>Für einen lokalen Konnektor --command angeben, für einen entfernten --url.</translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>„%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Add a connector.</source>
        <translation>Einen Konnektor hinzufügen.</translation>
    </message>
</context>
<context>
    <name>AgentRegistry</name>
    <message>
        <source>There is no agent “%1”; there are: %2.</source>
        <translation>Es gibt keinen Agenten „%1“; es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Keep the data in this folder instead of the usual one.</source>
        <translation>Die Daten in diesem Ordner statt im üblichen aufbewahren.</translation>
    </message>
    <message>
        <source>Work as this user instead of the one of your account.</source>
        <translation>Als dieser Benutzer arbeiten statt als der des eigenen Kontos.</translation>
    </message>
    <message>
        <source>Read the vault&apos;s passphrase from this file; - is standard input.</source>
        <translation>Die Passphrase des Tresors aus dieser Datei lesen; - steht für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Print one JSON document and nothing else.</source>
        <translation>Ein JSON-Dokument ausgeben und sonst nichts.</translation>
    </message>
    <message>
        <source>Print no progress and no remarks.</source>
        <translation>Weder Fortschritt noch Hinweise ausgeben.</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>Diese Hilfe ausgeben.</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>Die Version ausgeben.</translation>
    </message>
    <message>
        <source>The option --%1 is given more than once.</source>
        <translation>Die Option --%1 ist mehrmals angegeben.</translation>
    </message>
    <message>
        <source>Something is missing: jackfieldctl %1 %2</source>
        <translation>Es fehlt etwas: jackfieldctl %1 %2</translation>
    </message>
    <message>
        <source>There are too many words; one with a blank in it wants quotes: jackfieldctl %1 %2</source>
        <translation>Es sind zu viele Wörter; eines mit Leerzeichen gehört in Anführungszeichen: jackfieldctl %1 %2</translation>
    </message>
    <message>
        <source>The option %1 is not known, or belongs behind the command.</source>
        <translation>Die Option %1 ist unbekannt oder gehört hinter den Befehl.</translation>
    </message>
    <message>
        <source>The option --%1 wants a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
</context>
<context>
    <name>ArgumentsOption</name>
    <message>
        <source>--args: %1, at byte %2.</source>
        <translation>--args: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>--args: the arguments are one JSON object.</source>
        <translation>--args: Die Argumente sind ein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>CaFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM.</source>
        <translation>%1 enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>This is no certificate in PEM.</source>
        <translation>Das ist kein Zertifikat im PEM-Format.</translation>
    </message>
</context>
<context>
    <name>CallCommand</name>
    <message>
        <source>The tool&apos;s arguments, a JSON object; - reads it from standard input.</source>
        <translation>Die Argumente des Werkzeugs, ein JSON-Objekt; - liest es von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Call a tool of a connector.</source>
        <translation>Ein Werkzeug eines Konnektors aufrufen.</translation>
    </message>
</context>
<context>
    <name>ChildEnvironment</name>
    <message>
        <source>No process can have the environment variable “%1”.</source>
        <translation>Kein Prozess kann die Umgebungsvariable „%1“ haben.</translation>
    </message>
</context>
<context>
    <name>ClientAssertion</name>
    <message>
        <source>The client&apos;s key is no private key in PEM, or it has a password.</source>
        <translation>Der Schlüssel des Clients ist kein privater Schlüssel in PEM, oder er hat ein Passwort.</translation>
    </message>
    <message>
        <source>The client&apos;s key does not fit: RS256 needs an RSA key of 2048 bits or more, ES256 one on the curve P-256.</source>
        <translation>Der Schlüssel des Clients passt nicht: RS256 braucht einen RSA-Schlüssel von mindestens 2048 Bit, ES256 einen auf der Kurve P-256.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A single quote (&apos;) is opened and not closed.</source>
        <translation>Ein einfaches Anführungszeichen (&apos;) wird geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>A double quote (&quot;) is opened and not closed.</source>
        <translation>Ein doppeltes Anführungszeichen (&quot;) wird geöffnet und nicht geschlossen.</translation>
    </message>
    <message>
        <source>The line ends with a backslash that escapes nothing.</source>
        <translation>Die Zeile endet mit einem umgekehrten Schrägstrich, hinter dem nichts mehr steht.</translation>
    </message>
</context>
<context>
    <name>ConnectorImport</name>
    <message>
        <source>This is not JSON of a client&apos;s configuration: %1, at byte %2.</source>
        <translation>Das ist kein JSON aus der Konfiguration eines Clients: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>Imported server</source>
        <translation>Importierter Server</translation>
    </message>
    <message>
        <source>“%1” names neither a command nor an address.</source>
        <translation>„%1“ nennt weder einen Befehl noch eine Adresse.</translation>
    </message>
    <message>
        <source>There is no server in this text.</source>
        <translation>In diesem Text steht kein Server.</translation>
    </message>
</context>
<context>
    <name>ConnectorOutput</name>
    <message>
        <source>(locked)</source>
        <translation>(gesperrt)</translation>
    </message>
    <message>
        <source>protocol %1</source>
        <translation>Protokoll %1</translation>
    </message>
    <message>
        <source>%1 tools</source>
        <translation>Werkzeuge: %1</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>Ressourcen: %1</translation>
    </message>
    <message>
        <source>%1 prompts</source>
        <translation>Prompts: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragungsweg</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation>OAuth-Client</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzter Test</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>not what was accepted: %1 (tools NAME --changes)</source>
        <translation>weichen vom Akzeptierten ab: %1 (tools NAME --changes)</translation>
    </message>
    <message>
        <source>refused by %1; sign in again</source>
        <translation>von %1 abgewiesen; erneut anmelden</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>signed in at %1</source>
        <translation>angemeldet bei %1</translation>
    </message>
    <message>
        <source>renews itself after %1</source>
        <translation>erneuert sich nach %1 selbst</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>signed in at %1 as %2</source>
        <translation>angemeldet bei %1 als %2</translation>
    </message>
</context>
<context>
    <name>ContentText</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Structured content</source>
        <translation>Strukturierter Inhalt</translation>
    </message>
    <message>
        <source>Only reads</source>
        <translation>Liest nur</translation>
    </message>
    <message>
        <source>May overwrite or delete</source>
        <translation>Kann überschreiben oder löschen</translation>
    </message>
    <message>
        <source>Calling it twice changes nothing more</source>
        <translation>Ein zweiter Aufruf ändert nichts weiter</translation>
    </message>
    <message>
        <source>Reaches the outside world</source>
        <translation>Greift auf die Außenwelt zu</translation>
    </message>
</context>
<context>
    <name>CursorCli</name>
    <message>
        <source>without the sandbox Cursor would take servers from its own files, and from the folder&apos;s</source>
        <translation>ohne Sandbox nähme Cursor Server aus seinen eigenen Dateien und aus denen des Ordners</translation>
    </message>
</context>
<context>
    <name>DoctorCommand</name>
    <message>
        <source>Check what Jackfield depends on.</source>
        <translation>Prüfen, worauf Jackfield angewiesen ist.</translation>
    </message>
    <message>
        <source>First end what earlier crashes left running.</source>
        <translation>Zuerst beenden, was nach früheren Abstürzen noch läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n leftover(s) ended.</source>
        <translation>
            <numerusform>%n übrig gebliebener Prozess beendet.</numerusform>
            <numerusform>%n übrig gebliebene Prozesse beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DotEnv</name>
    <message>
        <source>This line has no “=”. Write NAME=value.</source>
        <translation>Diese Zeile hat kein „=“. Die Form ist NAME=Wert.</translation>
    </message>
    <message>
        <source>The value begins with a quote that is not closed.</source>
        <translation>Der Wert beginnt mit einem Anführungszeichen, das nicht geschlossen wird.</translation>
    </message>
    <message>
        <source>Something stands behind the closing quote.</source>
        <translation>Hinter dem schließenden Anführungszeichen steht noch etwas.</translation>
    </message>
    <message>
        <source>A variable&apos;s name holds no blank.</source>
        <translation>Der Name einer Variable enthält kein Leerzeichen.</translation>
    </message>
    <message>
        <source>“%1” is set on an earlier line already.</source>
        <translation>„%1“ wird schon in einer früheren Zeile gesetzt.</translation>
    </message>
    <message>
        <source>The value holds a NUL character, which no variable can.</source>
        <translation>Der Wert enthält ein NUL-Zeichen; das ist in keiner Variable möglich.</translation>
    </message>
</context>
<context>
    <name>DuplicateCommand</name>
    <message>
        <source>Made “%1”.</source>
        <translation>„%1“ angelegt.</translation>
    </message>
    <message>
        <source>Copy a connector, with its secrets.</source>
        <translation>Einen Konnektor mit seinen Geheimnissen kopieren.</translation>
    </message>
</context>
<context>
    <name>EditCommand</name>
    <message>
        <source>Give it another name.</source>
        <translation>Dem Konnektor einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>„%1“ geändert.</translation>
    </message>
    <message>
        <source>Change a connector; what is not named stays.</source>
        <translation>Einen Konnektor ändern; was nicht genannt wird, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ElicitationForm</name>
    <message>
        <source>Give a whole number.</source>
        <translation>Eine ganze Zahl angeben.</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation>Eine Zahl angeben.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>One of: %1.</source>
        <translation>Eines von: %1.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Any of: %1.</source>
        <translation>Beliebige von: %1.</translation>
    </message>
    <message>
        <source>any of %1, with commas between</source>
        <translation>beliebige von %1, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>empty: %1</source>
        <translation>leer: %1</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>This one is needed.</source>
        <translation>Diese Angabe ist nötig.</translation>
    </message>
    <message>
        <source>Answer %1 or %2.</source>
        <translation>Mit %1 oder %2 antworten.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>Elicitors</name>
    <message>
        <source>page: %1</source>
        <translation>Seite: %1</translation>
    </message>
    <message>
        <source>host: %1</source>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>warning: this host has letters that may look like others: %1</source>
        <translation>Warnung: Dieser Host enthält Buchstaben, die wie andere aussehen können: %1</translation>
    </message>
    <message>
        <source>warning: what is typed there is not encrypted on its way</source>
        <translation>Warnung: Was dort eingegeben wird, ist unterwegs nicht verschlüsselt</translation>
    </message>
    <message>
        <source>the server asks: %1</source>
        <translation>der Server fragt: %1</translation>
    </message>
    <message>
        <source>When the server asks something: accept its own proposals, or decline. Without this you are asked at a terminal; elsewhere it is told that nobody can be asked.</source>
        <translation>Wenn der Server etwas fragt: seine eigenen Vorschläge annehmen (accept) oder ablehnen (decline). Ohne diese Option wird an einem Terminal nachgefragt; sonst erfährt der Server, dass niemand gefragt werden kann.</translation>
    </message>
    <message>
        <source>--elicit: accept or decline.</source>
        <translation>--elicit: accept oder decline.</translation>
    </message>
    <message>
        <source>Open it yourself, and tell the server so?</source>
        <translation>Die Seite selbst öffnen und das dem Server mitteilen?</translation>
    </message>
    <message>
        <source>Answer it?</source>
        <translation>Antworten?</translation>
    </message>
</context>
<context>
    <name>EnableCommand</name>
    <message>
        <source>Switched “%1” on.</source>
        <translation>„%1“ eingeschaltet.</translation>
    </message>
    <message>
        <source>Switched “%1” off.</source>
        <translation>„%1“ ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch a connector on.</source>
        <translation>Einen Konnektor einschalten.</translation>
    </message>
    <message>
        <source>Switch a connector off.</source>
        <translation>Einen Konnektor ausschalten.</translation>
    </message>
</context>
<context>
    <name>EndpointOptions</name>
    <message>
        <source>--%1 belongs to a remote connector; this one starts a command.</source>
        <translation>--%1 gehört zu einem entfernten Konnektor; dieser startet einen Befehl.</translation>
    </message>
    <message>
        <source>--%1 belongs to a local connector; this one has an address.</source>
        <translation>--%1 gehört zu einem lokalen Konnektor; dieser hat eine Adresse.</translation>
    </message>
    <message>
        <source>--transport: a remote server is reached by auto, http or sse.</source>
        <translation>--transport: Ein entfernter Server wird mit auto, http oder sse erreicht.</translation>
    </message>
    <message>
        <source>The command that starts a local server; alone, it is split into words.</source>
        <translation>Der Befehl, der einen lokalen Server startet; steht er allein, wird er in Wörter zerlegt.</translation>
    </message>
    <message>
        <source>One argument of the command; once for each.</source>
        <translation>Ein Argument des Befehls; für jedes einmal anzugeben.</translation>
    </message>
    <message>
        <source>The folder in which the command runs.</source>
        <translation>Der Ordner, in dem der Befehl läuft.</translation>
    </message>
    <message>
        <source>The address of a remote server.</source>
        <translation>Die Adresse eines entfernten Servers.</translation>
    </message>
    <message>
        <source>How to reach it: auto, http or sse.</source>
        <translation>Wie er zu erreichen ist: auto, http oder sse.</translation>
    </message>
    <message>
        <source>The OAuth client id, where the server wants one of yours.</source>
        <translation>Die OAuth-Client-ID, falls der Server eine eigene von Ihnen verlangt.</translation>
    </message>
    <message>
        <source>What the connector is for.</source>
        <translation>Wozu der Konnektor dient.</translation>
    </message>
    <message>
        <source>A connector has either --command or --url, not both.</source>
        <translation>Ein Konnektor hat entweder --command oder --url, nicht beides.</translation>
    </message>
    <message>
        <source>How long the server may take, in seconds.</source>
        <translation>Wie lange der Server brauchen darf, in Sekunden.</translation>
    </message>
    <message>
        <source>--timeout: give seconds, more than 0 and at most 3600.</source>
        <translation>--timeout: Sekunden angeben, mehr als 0 und höchstens 3600.</translation>
    </message>
</context>
<context>
    <name>EnvCommand</name>
    <message>
        <source>There is no variable named “%1”.</source>
        <translation>Es gibt keine Variable namens „%1“.</translation>
    </message>
    <message>
        <source>There are no variables.</source>
        <translation>Es gibt keine Variablen.</translation>
    </message>
    <message>
        <source>Set a variable; with a name alone, its value is read from standard input.</source>
        <translation>Eine Variable setzen; steht nur ein Name da, wird ihr Wert von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Remove a variable.</source>
        <translation>Eine Variable entfernen.</translation>
    </message>
    <message>
        <source>List, set and remove variables.</source>
        <translation>Variablen auflisten, setzen und entfernen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The command was not found.</source>
        <translation>Der Befehl wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install the program, or give its full path in the connector&apos;s command.</source>
        <translation>Das Programm installieren oder im Befehl des Konnektors seinen vollständigen Pfad angeben.</translation>
    </message>
    <message>
        <source>The file is there, but it may not be run as a program.</source>
        <translation>Die Datei ist da, darf aber nicht als Programm ausgeführt werden.</translation>
    </message>
    <message>
        <source>Make it executable, or name another program in the connector&apos;s command.</source>
        <translation>Die Datei ausführbar machen oder im Befehl des Konnektors ein anderes Programm nennen.</translation>
    </message>
    <message>
        <source>The working folder is not there or cannot be entered.</source>
        <translation>Der Arbeitsordner ist nicht da oder lässt sich nicht betreten.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another one in the connector&apos;s settings.</source>
        <translation>Den Ordner anlegen oder in den Einstellungen des Konnektors einen anderen wählen.</translation>
    </message>
    <message>
        <source>The program could not be started.</source>
        <translation>Das Programm konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Start the same command in a terminal to see whether it works there.</source>
        <translation>Denselben Befehl in einem Terminal starten, um zu sehen, ob er dort funktioniert.</translation>
    </message>
    <message>
        <source>The server ended before it answered.</source>
        <translation>Der Server endete, bevor er antwortete.</translation>
    </message>
    <message>
        <source>Read what it wrote to standard error; a missing key or argument is the usual cause.</source>
        <translation>Seine Standardfehlerausgabe lesen; meist fehlt ein Schlüssel oder ein Argument.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Test again, since a first start may download a lot, or raise the time limit.</source>
        <translation>Erneut testen (ein erster Start lädt oft viel herunter) oder das Zeitlimit erhöhen.</translation>
    </message>
    <message>
        <source>Something answered, but it does not speak MCP.</source>
        <translation>Etwas hat geantwortet, spricht aber kein MCP.</translation>
    </message>
    <message>
        <source>Check the command or the address; many servers want the path /mcp or an argument such as “stdio”.</source>
        <translation>Den Befehl oder die Adresse prüfen; viele Server verlangen den Pfad /mcp oder ein Argument wie „stdio“.</translation>
    </message>
    <message>
        <source>The server broke the rules of the protocol.</source>
        <translation>Der Server hat die Regeln des Protokolls verletzt.</translation>
    </message>
    <message>
        <source>Update the server; if it is new already, report this to whoever makes it.</source>
        <translation>Den Server aktualisieren; ist er schon aktuell, den Fehler bei seinen Entwicklern melden.</translation>
    </message>
    <message>
        <source>The server speaks only versions of the protocol that are not known here.</source>
        <translation>Der Server spricht nur Versionen des Protokolls, die hier nicht bekannt sind.</translation>
    </message>
    <message>
        <source>Update the server or Jackfield, whichever is older.</source>
        <translation>Den Server oder Jackfield aktualisieren, je nachdem, was älter ist.</translation>
    </message>
    <message>
        <source>The server sent more than is taken.</source>
        <translation>Der Server hat mehr gesendet, als angenommen wird.</translation>
    </message>
    <message>
        <source>Report this to whoever makes the server; an answer of that size helps no agent.</source>
        <translation>Den Entwicklern des Servers melden; eine so große Antwort nützt keinem Agenten.</translation>
    </message>
    <message>
        <source>The server asks for something that is not supported yet.</source>
        <translation>Der Server verlangt etwas, das noch nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>Choose another transport or another tool of this server.</source>
        <translation>Einen anderen Übertragungsweg oder ein anderes Werkzeug dieses Servers wählen.</translation>
    </message>
    <message>
        <source>The tool ran and reported a failure.</source>
        <translation>Das Werkzeug lief und meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Read the tool&apos;s answer, and check the arguments that it was given.</source>
        <translation>Die Antwort des Werkzeugs lesen und die Argumente prüfen, die es bekommen hat.</translation>
    </message>
    <message>
        <source>The server wants you to sign in, or did not accept the key.</source>
        <translation>Der Server verlangt eine Anmeldung oder hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>Sign in, or set the Authorization header with a key that is valid.</source>
        <translation>Anmelden oder den Header Authorization mit einem gültigen Schlüssel setzen.</translation>
    </message>
    <message>
        <source>The server knows you, but refuses access.</source>
        <translation>Der Server kennt Sie, verweigert aber den Zugriff.</translation>
    </message>
    <message>
        <source>Ask for the rights that are missing, or use a key or an account that has them.</source>
        <translation>Die fehlenden Rechte anfordern oder einen Schlüssel oder ein Konto verwenden, das sie hat.</translation>
    </message>
    <message>
        <source>The host&apos;s name is not known.</source>
        <translation>Der Name des Hosts ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, and whether this machine is online.</source>
        <translation>Prüfen, ob die Adresse einen Tippfehler enthält und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>No trusted encrypted connection could be made.</source>
        <translation>Es kam keine vertrauenswürdige verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s date, and whether the server&apos;s certificate is valid and from a trusted issuer.</source>
        <translation>Das Datum dieses Rechners prüfen, ebenso, ob das Zertifikat des Servers gültig und von einem vertrauenswürdigen Aussteller ist.</translation>
    </message>
    <message>
        <source>Nothing answers at this address.</source>
        <translation>Unter dieser Adresse antwortet nichts.</translation>
    </message>
    <message>
        <source>Start the server, and check the port in the address.</source>
        <translation>Den Server starten und den Port in der Adresse prüfen.</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through.</source>
        <translation>Der Proxy hat die Verbindung nicht durchgelassen.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this machine, and whether the proxy asks for a password.</source>
        <translation>Die Proxy-Einstellungen dieses Rechners prüfen, ebenso, ob der Proxy ein Passwort verlangt.</translation>
    </message>
    <message>
        <source>The connection failed or broke off.</source>
        <translation>Die Verbindung kam nicht zustande oder brach ab.</translation>
    </message>
    <message>
        <source>Check whether this machine is online, and test again.</source>
        <translation>Prüfen, ob dieser Rechner online ist, und erneut testen.</translation>
    </message>
    <message>
        <source>The server answered with an error.</source>
        <translation>Der Server hat mit einem Fehler geantwortet.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, the fault is the server&apos;s: try again later.</source>
        <translation>Die Adresse prüfen; stimmt sie, liegt der Fehler beim Server: später erneut versuchen.</translation>
    </message>
    <message>
        <source>A ${VARIABLE} is used that has no value.</source>
        <translation>Eine ${VARIABLE} wird verwendet, die keinen Wert hat.</translation>
    </message>
    <message>
        <source>Set the variable in the connector, or remove it from the command, address or header.</source>
        <translation>Die Variable im Konnektor setzen oder aus Befehl, Adresse oder Header entfernen.</translation>
    </message>
    <message>
        <source>Something that was given is not right.</source>
        <translation>Eine Angabe stimmt nicht.</translation>
    </message>
    <message>
        <source>Correct it and try again; nothing was changed.</source>
        <translation>Die Angabe berichtigen und erneut versuchen; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>There is no such thing.</source>
        <translation>Das Gesuchte gibt es nicht.</translation>
    </message>
    <message>
        <source>List what is there, and check the name.</source>
        <translation>Auflisten, was vorhanden ist, und den Namen prüfen.</translation>
    </message>
    <message>
        <source>Another connector has this name already.</source>
        <translation>Ein anderer Konnektor heißt bereits so.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Your secrets are locked.</source>
        <translation>Ihre Geheimnisse sind gesperrt.</translation>
    </message>
    <message>
        <source>Unlock them with your passphrase, or unlock the desktop&apos;s keychain.</source>
        <translation>Mit der Passphrase entsperren oder den Schlüsselbund der Arbeitsumgebung entsperren.</translation>
    </message>
    <message>
        <source>No keychain can be reached on this machine.</source>
        <translation>Auf diesem Rechner ist kein Schlüsselbund erreichbar.</translation>
    </message>
    <message>
        <source>Start the desktop&apos;s keychain, or keep your secrets under a passphrase: jackfieldctl init --vault passphrase.</source>
        <translation>Den Schlüsselbund der Arbeitsumgebung starten oder die Geheimnisse mit einer Passphrase schützen: jackfieldctl init --vault passphrase.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow Jackfield to use its entry, then try again.</source>
        <translation>Den Schlüsselbund entsperren, Jackfield die Nutzung seines Eintrags erlauben und erneut versuchen.</translation>
    </message>
    <message>
        <source>The passphrase is not the right one.</source>
        <translation>Die Passphrase ist nicht die richtige.</translation>
    </message>
    <message>
        <source>Type it again; without it the secrets cannot be opened.</source>
        <translation>Die Passphrase erneut eingeben; ohne sie lassen sich die Geheimnisse nicht öffnen.</translation>
    </message>
    <message>
        <source>The key that these secrets were sealed with is not in the keychain.</source>
        <translation>Der Schlüssel, mit dem diese Geheimnisse versiegelt wurden, ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Restore the keychain from your backup, or enter the secrets anew in a new user.</source>
        <translation>Den Schlüsselbund aus einer Sicherung wiederherstellen oder die Geheimnisse unter einem neuen Benutzer neu eingeben.</translation>
    </message>
    <message>
        <source>A sealed value does not open: it was damaged, or moved from another place.</source>
        <translation>Ein versiegelter Wert lässt sich nicht öffnen: Er wurde beschädigt oder stammt von anderer Stelle.</translation>
    </message>
    <message>
        <source>Enter this connector&apos;s secrets again, or restore the database from a backup.</source>
        <translation>Die Geheimnisse dieses Konnektors neu eingeben oder die Datenbank aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The encryption library does not offer what is needed.</source>
        <translation>Die Verschlüsselungsbibliothek bietet nicht, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Install the QCA plugin for OpenSSL (Debian: libqca-qt6-plugins).</source>
        <translation>Das QCA-Modul für OpenSSL installieren (Debian: libqca-qt6-plugins).</translation>
    </message>
    <message>
        <source>The file is not a database of Jackfield.</source>
        <translation>Die Datei ist keine Datenbank von Jackfield.</translation>
    </message>
    <message>
        <source>Move it away or restore it from a backup; it was left as it is.</source>
        <translation>Die Datei verschieben oder aus einer Sicherung wiederherstellen; sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The database was written by a newer Jackfield.</source>
        <translation>Die Datenbank wurde von einem neueren Jackfield geschrieben.</translation>
    </message>
    <message>
        <source>Update this program; the database was left as it is.</source>
        <translation>Dieses Programm aktualisieren; die Datenbank blieb unverändert.</translation>
    </message>
    <message>
        <source>The database cannot be written to.</source>
        <translation>In die Datenbank kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the rights of the file and its folder, and whether the disk is mounted for reading only.</source>
        <translation>Die Rechte der Datei und ihres Ordners prüfen, ebenso, ob der Datenträger nur zum Lesen eingehängt ist.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room and try again; nothing that was saved before is lost.</source>
        <translation>Platz schaffen und erneut versuchen; was vorher gespeichert wurde, ist nicht verloren.</translation>
    </message>
    <message>
        <source>Another program holds the database for too long.</source>
        <translation>Ein anderes Programm belegt die Datenbank zu lange.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, close other programs that have the database open.</source>
        <translation>Erneut versuchen; bleibt es dabei, andere Programme schließen, die die Datenbank geöffnet haben.</translation>
    </message>
    <message>
        <source>Part of the database is damaged.</source>
        <translation>Ein Teil der Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore it from a backup: copies lie beside the database.</source>
        <translation>Die Datenbank aus einer Sicherung wiederherstellen: Kopien liegen daneben.</translation>
    </message>
    <message>
        <source>The database could not be used.</source>
        <translation>Die Datenbank konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Check the folder, its rights and the free space.</source>
        <translation>Den Ordner, seine Rechte und den freien Platz prüfen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>Er lässt sich jederzeit neu starten.</translation>
    </message>
    <message>
        <source>Something went wrong inside Jackfield.</source>
        <translation>In Jackfield selbst ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Erneut versuchen; geschieht es wieder, bitte melden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sentence, detail</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The launcher could not provide the server.</source>
        <translation>Das Startprogramm konnte den Server nicht bereitstellen.</translation>
    </message>
    <message>
        <source>Check the package&apos;s name in the command, and whether this machine reaches the place that it is downloaded from.</source>
        <translation>Den Namen des Pakets im Befehl prüfen, ebenso, ob dieser Rechner den Ort erreicht, von dem es heruntergeladen wird.</translation>
    </message>
    <message>
        <source>Access was not granted.</source>
        <translation>Der Zugriff wurde nicht erlaubt.</translation>
    </message>
    <message>
        <source>Sign in again and allow what is asked for, or use an account that may.</source>
        <translation>Erneut anmelden und erlauben, worum gebeten wird, oder ein Konto verwenden, das es darf.</translation>
    </message>
    <message>
        <source>The sign-in was stopped, because it would not be safe.</source>
        <translation>Die Anmeldung wurde abgebrochen, weil sie nicht sicher wäre.</translation>
    </message>
    <message>
        <source>Do not sign in to this server in another way either; tell whoever runs it what is written here.</source>
        <translation>Sich auch auf anderem Weg nicht bei diesem Server anmelden; dem Betreiber mitteilen, was hier steht.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in time.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>Start it again, and finish it in the browser; if no answer comes back, paste the address of the page that you end at.</source>
        <translation>Sie erneut beginnen und im Browser abschließen; kommt keine Antwort zurück, die Adresse der Seite einfügen, auf der sie endet.</translation>
    </message>
    <message>
        <source>The authorization server does not accept Jackfield as its client.</source>
        <translation>Der Autorisierungsserver nimmt Jackfield nicht als Client an.</translation>
    </message>
    <message>
        <source>Sign in again to register anew, or register a client with the provider and enter its id.</source>
        <translation>Erneut anmelden, um neu registriert zu werden, oder beim Anbieter einen Client registrieren und dessen Kennung eingeben.</translation>
    </message>
    <message>
        <source>There is no sandbox to shut the agent up in.</source>
        <translation>Es gibt keine Sandbox, in die der Agent eingeschlossen werden kann.</translation>
    </message>
    <message>
        <source>Install bubblewrap; or let the agent have all that you may have yourself (--no-sandbox).</source>
        <translation>Installieren Sie bubblewrap; oder lassen Sie dem Agenten alles, was Sie selbst dürfen (--no-sandbox).</translation>
    </message>
    <message>
        <source>The agent ended with a failure.</source>
        <translation>Der Agent endete mit einem Fehler.</translation>
    </message>
    <message>
        <source>Read the end of the task&apos;s log; often the agent wants you to sign in to its own service first.</source>
        <translation>Lesen Sie das Ende des Protokolls der Aufgabe; oft verlangt der Agent, dass Sie sich zuerst bei seinem eigenen Dienst anmelden.</translation>
    </message>
    <message>
        <source>The agent is too old to be told which servers it may use.</source>
        <translation>Der Agent ist zu alt, als dass man ihm sagen könnte, welche Server er benutzen darf.</translation>
    </message>
    <message>
        <source>Update the agent.</source>
        <translation>Aktualisieren Sie den Agenten.</translation>
    </message>
    <message>
        <source>The agent is not installed.</source>
        <translation>Der Agent ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it so that its command starts in a terminal; the command of an agent of your own stands in its template.</source>
        <translation>Installieren Sie ihn so, dass sein Befehl in einem Terminal startet; der Befehl eines eigenen Agenten steht in dessen Vorlage.</translation>
    </message>
    <message>
        <source>The agent is not signed in to its own service.</source>
        <translation>Der Agent ist bei seinem eigenen Dienst nicht angemeldet.</translation>
    </message>
    <message>
        <source>Start the agent in a terminal and sign in there, then run the task again.</source>
        <translation>Starten Sie den Agenten in einem Terminal, melden Sie sich dort an, und starten Sie die Aufgabe erneut.</translation>
    </message>
</context>
<context>
    <name>Examination</name>
    <message>
        <source>Needed by most servers. Install Node.js (Debian: nodejs).</source>
        <translation>Die meisten Server brauchen es. Node.js installieren (Debian: nodejs).</translation>
    </message>
    <message>
        <source>Starts servers from npm. Install npm (Debian: npm).</source>
        <translation>Startet Server aus npm. npm installieren (Debian: npm).</translation>
    </message>
    <message>
        <source>Starts servers from PyPI. Install uv (see docs.astral.sh/uv).</source>
        <translation>Startet Server aus PyPI. uv installieren (siehe docs.astral.sh/uv).</translation>
    </message>
    <message>
        <source>Needed by servers in Python. Install it (Debian: python3).</source>
        <translation>Server in Python brauchen es. Python installieren (Debian: python3).</translation>
    </message>
    <message>
        <source>Starts servers in containers. Install Docker (Debian: docker.io), or use Podman&apos;s docker command.</source>
        <translation>Startet Server in Containern. Docker installieren (Debian: docker.io) oder den Befehl docker von Podman verwenden.</translation>
    </message>
    <message>
        <source>The sandbox of tasks. Install bubblewrap (Debian: bubblewrap).</source>
        <translation>Die Sandbox für Aufgaben. bubblewrap installieren (Debian: bubblewrap).</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message>
        <source>More than %1.</source>
        <translation>Mehr als %1.</translation>
    </message>
    <message>
        <source>Less than %1.</source>
        <translation>Weniger als %1.</translation>
    </message>
    <message>
        <source>A multiple of %1.</source>
        <translation>Ein Vielfaches von %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Mindestens %n Zeichen.</numerusform>
            <numerusform>Mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This does not match the pattern %1.</source>
        <translation>Das passt nicht zum Muster %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n item(s).</source>
        <translation>
            <numerusform>Mindestens %n Eintrag.</numerusform>
            <numerusform>Mindestens %n Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n item(s).</source>
        <translation>
            <numerusform>Höchstens %n Eintrag.</numerusform>
            <numerusform>Höchstens %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same item stands here twice.</source>
        <translation>Derselbe Eintrag steht hier zweimal.</translation>
    </message>
</context>
<context>
    <name>FormText</name>
    <message>
        <source>Other members</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>This is required.</source>
        <translation>Diese Angabe ist nötig.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>Type a number, such as 1.5.</source>
        <translation>Eine Zahl eingeben, zum Beispiel 1.5.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>with an error: %1</source>
        <translation>mit Fehler: %1</translation>
    </message>
    <message>
        <source>with changed tools: %1</source>
        <translation>mit geänderten Werkzeugen: %1</translation>
    </message>
    <message>
        <source>to sign in to: %1</source>
        <translation>Anmeldung nötig: %1</translation>
    </message>
</context>
<context>
    <name>InitCommand</name>
    <message>
        <source>--vault: a vault is either keychain or passphrase.</source>
        <translation>--vault: Ein Tresor ist entweder keychain oder passphrase.</translation>
    </message>
    <message>
        <source>Where the key is kept: keychain (the usual), or passphrase.</source>
        <translation>Wo der Schlüssel aufbewahrt wird: keychain (üblich) oder passphrase.</translation>
    </message>
    <message>
        <source>Keep the key there from now on, wherever it is now; with --vault passphrase also under another passphrase.</source>
        <translation>Den Schlüssel von nun an dort aufbewahren, wo immer er jetzt liegt; mit --vault passphrase auch, um die Passphrase zu wechseln.</translation>
    </message>
    <message>
        <source>With --move: read the new passphrase from this file; - is standard input. Without it, the terminal is asked.</source>
        <translation>Mit --move: die neue Passphrase aus dieser Datei lesen; - steht für die Standardeingabe. Ohne diese Option wird im Terminal gefragt.</translation>
    </message>
    <message>
        <source>--move: say where to, with --vault keychain or --vault passphrase.</source>
        <translation>--move: Das Ziel mit --vault keychain oder --vault passphrase angeben.</translation>
    </message>
    <message>
        <source>Ready: %1, user “%2”, the key is in %3.</source>
        <translation>Bereit: %1, Benutzer „%2“, der Schlüssel liegt in %3.</translation>
    </message>
    <message>
        <source>Ready: %1, user “%2”, the key is under your passphrase.</source>
        <translation>Bereit: %1, Benutzer „%2“, der Schlüssel ist mit Ihrer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Make the database and the key.</source>
        <translation>Die Datenbank und den Schlüssel anlegen.</translation>
    </message>
</context>
<context>
    <name>JsonFragment</name>
    <message>
        <source>There is no JSON here.</source>
        <translation>Hier steht kein JSON.</translation>
    </message>
    <message>
        <source>This is not JSON: see line %1.</source>
        <translation>Das ist kein JSON: siehe Zeile %1.</translation>
    </message>
</context>
<context>
    <name>ListCommand</name>
    <message>
        <source>There are no connectors yet; jackfieldctl add makes one.</source>
        <translation>Es gibt noch keine Konnektoren; jackfieldctl add legt einen an.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>ENDPOINT</source>
        <translation>ENDPUNKT</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>TOOLS</source>
        <translation>WERKZEUGE</translation>
    </message>
    <message>
        <source>TESTED (UTC)</source>
        <translation>GETESTET (UTC)</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>EIN</translation>
    </message>
    <message>
        <source>List the connectors.</source>
        <translation>Die Konnektoren auflisten.</translation>
    </message>
</context>
<context>
    <name>LoginCommand</name>
    <message>
        <source>Print the address instead of opening a browser.</source>
        <translation>Die Adresse ausgeben, statt einen Browser zu öffnen.</translation>
    </message>
    <message>
        <source>Enter a code on another device; no browser is needed here.</source>
        <translation>Einen Code auf einem anderen Gerät eingeben; hier braucht es keinen Browser.</translation>
    </message>
    <message>
        <source>Ask for this scope too, beside what the server asks for; may be given several times.</source>
        <translation>Auch diesen Umfang anfragen, neben dem, was der Server verlangt; kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>How long to wait for you, in seconds (600).</source>
        <translation>Wie lange auf Sie gewartet wird, in Sekunden (600).</translation>
    </message>
    <message>
        <source>Sign in to a remote connector.</source>
        <translation>Bei einem entfernten Konnektor anmelden.</translation>
    </message>
    <message>
        <source>--device is for a person, --client-credentials for none: name one of them.</source>
        <translation>--device ist für einen Menschen, --client-credentials für keinen: nennen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>Nobody signs in: the connector&apos;s own client does, which its provider made for programs.</source>
        <translation>Kein Mensch meldet sich an, sondern der eigene Client des Konnektors, den der Anbieter für Programme angelegt hat.</translation>
    </message>
    <message>
        <source>The private key (PEM) of that client, instead of a secret; - is standard input. It is kept, encrypted.</source>
        <translation>Der private Schlüssel (PEM) dieses Clients statt eines Geheimnisses; - ist die Standardeingabe. Er wird verschlüsselt behalten.</translation>
    </message>
</context>
<context>
    <name>LogoutCommand</name>
    <message>
        <source>The server could not be told, so that the tokens may be good there until they end: %1</source>
        <translation>Dem Server konnte es nicht gesagt werden; die Tokens gelten dort womöglich, bis sie ablaufen: %1</translation>
    </message>
    <message>
        <source>Signed out of “%1”.</source>
        <translation>Von „%1“ abgemeldet.</translation>
    </message>
    <message>
        <source>Sign out of a remote connector.</source>
        <translation>Von einem entfernten Konnektor abmelden.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>The passphrase file cannot be read: %1</source>
        <translation>Die Datei mit der Passphrase lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The passphrase file is empty: %1</source>
        <translation>Die Datei mit der Passphrase ist leer: %1</translation>
    </message>
    <message>
        <source>Keeps MCP connectors encrypted and tests them for real.</source>
        <translation>Bewahrt MCP-Konnektoren verschlüsselt auf und testet sie unter echten Bedingungen.</translation>
    </message>
    <message>
        <source>Keep the data in this folder.</source>
        <translation>Die Daten in diesem Ordner aufbewahren.</translation>
    </message>
    <message>
        <source>Open this user&apos;s connectors.</source>
        <translation>Die Konnektoren dieses Benutzers öffnen.</translation>
    </message>
    <message>
        <source>Unlock with the passphrase in this file; - is standard input.</source>
        <translation>Mit der Passphrase aus dieser Datei entsperren; - steht für die Standardeingabe.</translation>
    </message>
    <message>
        <source>Only options are taken.</source>
        <translation>Es werden nur Optionen angenommen.</translation>
    </message>
</context>
<context>
    <name>PastedEntries</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This is no header. Write Name: value.</source>
        <translation>Das ist kein Header. Die Form ist Name: Wert.</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>the proxy</source>
        <translation>der Proxy</translation>
    </message>
    <message>
        <source>nothing answers at %1</source>
        <translation>%1: dort antwortet nichts</translation>
    </message>
    <message>
        <source>%1 wants a name and a password</source>
        <translation>%1 verlangt einen Namen und ein Passwort</translation>
    </message>
    <message>
        <source>%1 is not known by that name</source>
        <translation>%1 ist unter diesem Namen nicht bekannt</translation>
    </message>
    <message>
        <source>%1 did not answer in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
</context>
<context>
    <name>ProxyChoice</name>
    <message>
        <source>the system&apos;s settings</source>
        <translation>Systemeinstellungen</translation>
    </message>
</context>
<context>
    <name>RemoveCommand</name>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Remove a connector.</source>
        <translation>Einen Konnektor entfernen.</translation>
    </message>
</context>
<context>
    <name>RenameCommand</name>
    <message>
        <source>Renamed to “%1”.</source>
        <translation>In „%1“ umbenannt.</translation>
    </message>
    <message>
        <source>Give a connector another name.</source>
        <translation>Einem Konnektor einen anderen Namen geben.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>standard input and output</source>
        <translation>Standardein- und -ausgabe</translation>
    </message>
    <message>
        <source>Streamable HTTP</source>
        <translation>Streamable HTTP</translation>
    </message>
    <message>
        <source>HTTP with SSE</source>
        <translation>HTTP mit SSE</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Er&amp;neut testen</translation>
    </message>
    <message>
        <source>&amp;Edit the connector…</source>
        <translation>Konnektor &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Raise the time limit…</source>
        <translation>&amp;Zeitlimit erhöhen…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>MCP %1 over %2</source>
        <translation>MCP %1 über %2</translation>
    </message>
    <message>
        <source>tools %1</source>
        <translation>Werkzeuge %1</translation>
    </message>
    <message>
        <source>resources %1</source>
        <translation>Ressourcen %1</translation>
    </message>
    <message>
        <source>prompts %1</source>
        <translation>Prompts %1</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>Start %1</translation>
    </message>
    <message>
        <source>handshake %1</source>
        <translation>Handshake %1</translation>
    </message>
    <message>
        <source>lists %1</source>
        <translation>Listen %1</translation>
    </message>
    <message>
        <source>in all %1</source>
        <translation>insgesamt %1</translation>
    </message>
    <message>
        <source>What could not be reached was not checked.</source>
        <translation>Was nicht erreichbar war, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Not checked: whether a key is right, and what the tools do when they are called.</source>
        <translation>Nicht geprüft: ob ein Schlüssel stimmt und was die Werkzeuge tun, wenn sie aufgerufen werden.</translation>
    </message>
    <message>
        <source>Not checked: whether a key is right.</source>
        <translation>Nicht geprüft: ob ein Schlüssel stimmt.</translation>
    </message>
    <message>
        <source>&amp;Set the variable…</source>
        <translation>&amp;Variable setzen…</translation>
    </message>
    <message>
        <source>&amp;Copy the command that installs it</source>
        <translation>Installationsbefehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Trust this &amp;issuer…</source>
        <translation>Diesem Au&amp;ssteller vertrauen…</translation>
    </message>
    <message>
        <source>download %1</source>
        <translation>Herunterladen %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>Über den Proxy %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the command starts and ends</source>
        <translation>der Befehl startet und endet</translation>
    </message>
    <message>
        <source>the server can be reached</source>
        <translation>der Server ist erreichbar</translation>
    </message>
    <message>
        <source>the handshake of the modern protocol succeeds</source>
        <translation>der Handshake des neuen Protokolls gelingt</translation>
    </message>
    <message>
        <source>the handshake of the older protocol succeeds</source>
        <translation>der Handshake des älteren Protokolls gelingt</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>the lists of %1 can be read</source>
        <translation>die Listen lassen sich lesen (%1)</translation>
    </message>
    <message>
        <source>Checked: %1. %2</source>
        <translation>Geprüft: %1. %2</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Stand in for a connector on standard input and output, for an agent.</source>
        <translation>Für einen Konnektor auf Standardein- und -ausgabe einstehen, für einen Agenten.</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation>Möglichkeit %1</translation>
    </message>
</context>
<context>
    <name>SecretCommand</name>
    <message>
        <source>What can be done with a secret is: secret reveal NAME KEY.</source>
        <translation>Mit einem Geheimnis geht nur: secret reveal NAME KEY.</translation>
    </message>
    <message>
        <source>Print one secret value.</source>
        <translation>Einen geheimen Wert ausgeben.</translation>
    </message>
</context>
<context>
    <name>SecretFields</name>
    <message>
        <source>There is no value named “%1”.</source>
        <translation>Es gibt keinen Wert namens „%1“.</translation>
    </message>
</context>
<context>
    <name>SecretOptions</name>
    <message>
        <source>--header: a header is written “Name: value”.</source>
        <translation>--header: Ein Header hat die Form „Name: Wert“.</translation>
    </message>
    <message>
        <source>the value of the header %1 stood on the command line, where other programs and the shell&apos;s history can see it; safer is a variable: --header &apos;%1: ${VARIABLE}&apos; --env VARIABLE</source>
        <translation>der Wert des Headers %1 stand in der Befehlszeile, wo andere Programme und der Verlauf der Shell ihn sehen; sicherer ist eine Variable: --header &apos;%1: ${VARIABLE}&apos; --env VARIABLE</translation>
    </message>
    <message>
        <source>Value of %1:</source>
        <translation>Wert von %1:</translation>
    </message>
    <message>
        <source>Set a variable; with a name alone, its value is read from standard input.</source>
        <translation>Eine Variable setzen; steht nur ein Name da, wird ihr Wert von der Standardeingabe gelesen.</translation>
    </message>
    <message>
        <source>Set the variables of a .env file.</source>
        <translation>Die Variablen einer .env-Datei setzen.</translation>
    </message>
    <message>
        <source>Set a header of a remote server; ${VAR} is filled in.</source>
        <translation>Einen Header eines entfernten Servers setzen; ${VAR} wird ersetzt.</translation>
    </message>
    <message>
        <source>Read the OAuth client secret from a file; an empty one removes it.</source>
        <translation>Das OAuth-Client-Geheimnis aus einer Datei lesen; eine leere entfernt es.</translation>
    </message>
    <message>
        <source>Remove a variable.</source>
        <translation>Eine Variable entfernen.</translation>
    </message>
    <message>
        <source>Remove a header.</source>
        <translation>Einen Header entfernen.</translation>
    </message>
    <message>
        <source>the value of %1 stood on the command line, where other programs and the shell&apos;s history can see it; “%2 %1” reads it from standard input</source>
        <translation>der Wert von %1 stand in der Befehlszeile, wo andere Programme und der Verlauf der Shell ihn sehen; „%2 %1“ liest ihn von der Standardeingabe</translation>
    </message>
</context>
<context>
    <name>ServerAnswers</name>
    <message>
        <source>[%1; --json shows it whole]</source>
        <translation>[%1; --json zeigt es ganz]</translation>
    </message>
    <message>
        <source>the tool ran and reported a failure</source>
        <translation>das Werkzeug lief und meldete einen Fehler</translation>
    </message>
</context>
<context>
    <name>ServerListCommand</name>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>BESCHREIBUNG</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>ARGUMENTS</source>
        <translation>ARGUMENTE</translation>
    </message>
    <message>
        <source>The server offers none.</source>
        <translation>Der Server bietet keine an.</translation>
    </message>
    <message>
        <source>List the tools of a connector.</source>
        <translation>Die Werkzeuge eines Konnektors auflisten.</translation>
    </message>
    <message>
        <source>List the resources of a connector.</source>
        <translation>Die Ressourcen eines Konnektors auflisten.</translation>
    </message>
    <message>
        <source>List the prompts of a connector.</source>
        <translation>Die Prompts eines Konnektors auflisten.</translation>
    </message>
    <message>
        <source>Read this resource instead of listing them.</source>
        <translation>Diese Ressource lesen, statt alle aufzulisten.</translation>
    </message>
    <message>
        <source>Get this prompt instead of listing them.</source>
        <translation>Diesen Prompt abrufen, statt alle aufzulisten.</translation>
    </message>
    <message>
        <source>The prompt&apos;s arguments, a JSON object of texts; - reads it from standard input.</source>
        <translation>Die Argumente des Prompts, ein JSON-Objekt aus Texten; - liest es von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Show how the tools of the last test differ from what was accepted, without asking the server.</source>
        <translation>Zeigen, wie die Werkzeuge des letzten Tests vom Akzeptierten abweichen, ohne den Server zu fragen.</translation>
    </message>
    <message>
        <source>Accept the tools as the last test saw them.</source>
        <translation>Die Werkzeuge so akzeptieren, wie der letzte Test sie sah.</translation>
    </message>
    <message>
        <source>--args belongs to --get.</source>
        <translation>--args gehört zu --get.</translation>
    </message>
    <message>
        <source>--args: a prompt&apos;s arguments are texts; “%1” is none.</source>
        <translation>--args: Die Argumente eines Prompts sind Texte; „%1“ ist keiner.</translation>
    </message>
</context>
<context>
    <name>SettingChanges</name>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>It is no https address of a document.</source>
        <translation>Das ist keine https-Adresse eines Dokuments.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 nimmt %2.</translation>
    </message>
</context>
<context>
    <name>SettingsCommand</name>
    <message>
        <source>--set: KEY=VALUE.</source>
        <translation>--set: NAME=WERT.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Nimmt</translation>
    </message>
    <message>
        <source>Change a setting.</source>
        <translation>Eine Einstellung ändern.</translation>
    </message>
    <message>
        <source>Give a setting the value that it has from the start.</source>
        <translation>Einer Einstellung den Wert geben, den sie von Anfang an hat.</translation>
    </message>
    <message>
        <source>List and change the settings.</source>
        <translation>Die Einstellungen auflisten und ändern.</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>Show a connector, without its secrets.</source>
        <translation>Einen Konnektor ohne seine Geheimnisse anzeigen.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Ask the server where to sign in</source>
        <translation>Den Server fragen, wo man sich anmeldet</translation>
    </message>
    <message>
        <source>Read what the authorization server offers</source>
        <translation>Lesen, was der Anmeldeserver anbietet</translation>
    </message>
    <message>
        <source>Register Jackfield as a client</source>
        <translation>Jackfield als Client registrieren</translation>
    </message>
    <message>
        <source>Wait for you in the browser</source>
        <translation>Auf Sie im Browser warten</translation>
    </message>
    <message>
        <source>Get the tokens</source>
        <translation>Die Tokens holen</translation>
    </message>
    <message>
        <source>Wait for the code on another device</source>
        <translation>Auf den Code von einem anderen Gerät warten</translation>
    </message>
    <message>
        <source>Renew the tokens</source>
        <translation>Die Tokens erneuern</translation>
    </message>
    <message>
        <source>Tell the server that it is over</source>
        <translation>Dem Server das Ende mitteilen</translation>
    </message>
    <message>
        <source>stay signed in without asking you again (%1)</source>
        <translation>angemeldet bleiben, ohne Sie erneut zu fragen (%1)</translation>
    </message>
    <message>
        <source>know which account it is (%1)</source>
        <translation>wissen, um welches Konto es geht (%1)</translation>
    </message>
    <message>
        <source>read your name and picture (%1)</source>
        <translation>Ihren Namen und Ihr Bild lesen (%1)</translation>
    </message>
    <message>
        <source>read your e-mail address (%1)</source>
        <translation>Ihre E-Mail-Adresse lesen (%1)</translation>
    </message>
    <message>
        <source>what the server gives without being asked</source>
        <translation>was der Server ungefragt gibt</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>Anmeldung abgewiesen</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>signed in, renews itself</source>
        <translation>angemeldet, erneuert sich selbst</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>sign-in ended</source>
        <translation>Anmeldung abgelaufen</translation>
    </message>
    <message>
        <source>signed in until %1</source>
        <translation>angemeldet bis %1</translation>
    </message>
</context>
<context>
    <name>SignInRemarks</name>
    <message>
        <source>The answer to a revocation is 200.</source>
        <translation>Ein Widerruf wird mit 200 beantwortet.</translation>
    </message>
    <message>
        <source>The document&apos;s type is application/json.</source>
        <translation>Der Typ des Dokuments ist application/json.</translation>
    </message>
    <message>
        <source>There is nothing at this address, so the next one is asked.</source>
        <translation>An dieser Adresse ist nichts, also wird die nächste gefragt.</translation>
    </message>
    <message>
        <source>A request without a token is refused with 401.</source>
        <translation>Eine Anfrage ohne Token wird mit 401 abgewiesen.</translation>
    </message>
    <message>
        <source>The challenge names the resource&apos;s metadata.</source>
        <translation>Die Abweisung nennt die Metadaten der Ressource.</translation>
    </message>
    <message>
        <source>The document says which resource it is of.</source>
        <translation>Das Dokument sagt, von welcher Ressource es ist.</translation>
    </message>
    <message>
        <source>The document names an authorization server.</source>
        <translation>Das Dokument nennt einen Anmeldeserver.</translation>
    </message>
    <message>
        <source>The document lists the scopes.</source>
        <translation>Das Dokument führt die Umfänge auf.</translation>
    </message>
    <message>
        <source>The document names its issuer.</source>
        <translation>Das Dokument nennt seinen Aussteller.</translation>
    </message>
    <message>
        <source>The document names a token endpoint.</source>
        <translation>Das Dokument nennt einen Token-Endpunkt.</translation>
    </message>
    <message>
        <source>PKCE with S256 is announced.</source>
        <translation>PKCE mit S256 ist angekündigt.</translation>
    </message>
    <message>
        <source>A client can register without a person.</source>
        <translation>Ein Client kann sich ohne einen Menschen registrieren.</translation>
    </message>
    <message>
        <source>The answer through the browser will say who it is from (iss).</source>
        <translation>Die Antwort über den Browser wird sagen, von wem sie ist (iss).</translation>
    </message>
    <message>
        <source>A registration is answered with 201.</source>
        <translation>Eine Registrierung wird mit 201 beantwortet.</translation>
    </message>
    <message>
        <source>A registration gives a client id.</source>
        <translation>Eine Registrierung gibt eine Client-ID.</translation>
    </message>
    <message>
        <source>The answer brings our state back.</source>
        <translation>Die Antwort bringt unseren state zurück.</translation>
    </message>
    <message>
        <source>The answer says who it is from (iss).</source>
        <translation>Die Antwort sagt, von wem sie ist (iss).</translation>
    </message>
    <message>
        <source>A refusal names its error.</source>
        <translation>Eine Abweisung nennt ihren Fehler.</translation>
    </message>
    <message>
        <source>The token is a bearer token.</source>
        <translation>Das Token ist ein Bearer-Token.</translation>
    </message>
    <message>
        <source>The answer with the token must not be stored (Cache-Control: no-store).</source>
        <translation>Die Antwort mit dem Token darf nicht gespeichert werden (Cache-Control: no-store).</translation>
    </message>
    <message>
        <source>The answer says when the token ends.</source>
        <translation>Die Antwort sagt, wann das Token abläuft.</translation>
    </message>
    <message>
        <source>The token can be renewed without the person.</source>
        <translation>Das Token kann ohne den Menschen erneuert werden.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>könnte besser sein</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>StandardInput</name>
    <message>
        <source>%1: there is more than 1 MiB to read.</source>
        <translation>%1: Es ist mehr als 1 MiB zu lesen.</translation>
    </message>
    <message>
        <source>Both %1 and %2 want standard input, which can be read only once.</source>
        <translation>Sowohl %1 als auch %2 brauchen die Standardeingabe, die nur einmal gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1: standard input cannot be read.</source>
        <translation>%1: Die Standardeingabe lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Tools changed</source>
        <translation>Werkzeuge geändert</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgewiesen</translation>
    </message>
</context>
<context>
    <name>SystemBrowser</name>
    <message>
        <source>no browser could be started</source>
        <translation>kein Browser ließ sich starten</translation>
    </message>
</context>
<context>
    <name>TaskCommand</name>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Es gibt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>--memory: give MiB.</source>
        <translation>--memory: Angabe in MiB.</translation>
    </message>
    <message>
        <source>Which agent: claude, codex, gemini, opencode, copilot, cursor, or one of your own templates.</source>
        <translation>Welcher Agent: claude, codex, gemini, opencode, copilot, cursor oder eine eigene Vorlage.</translation>
    </message>
    <message>
        <source>The model, as the agent calls it.</source>
        <translation>Das Modell, wie der Agent es nennt.</translation>
    </message>
    <message>
        <source>The folder to work in (the current one).</source>
        <translation>Der Ordner, in dem gearbeitet wird (der aktuelle).</translation>
    </message>
    <message>
        <source>Give it this connector; may be given several times. Without it: all that are switched on and connected.</source>
        <translation>Diesen Konnektor geben; mehrmals möglich. Ohne: alle, die eingeschaltet und verbunden sind.</translation>
    </message>
    <message>
        <source>Give it none.</source>
        <translation>Keinen geben.</translation>
    </message>
    <message>
        <source>Let the agent have all that you may have yourself.</source>
        <translation>Dem Agenten alles lassen, was Sie selbst dürfen.</translation>
    </message>
    <message>
        <source>The most memory for each of its processes, in MiB.</source>
        <translation>Höchstens so viel Speicher für jeden seiner Prozesse, in MiB.</translation>
    </message>
    <message>
        <source>Print the task&apos;s id and leave it running.</source>
        <translation>Die Kennung der Aufgabe ausgeben und sie laufen lassen.</translation>
    </message>
    <message>
        <source>What can be done with tasks is: task run --agent A --dir D -- PROMPT, task list, task show ID, task stop ID, task remove ID.</source>
        <translation>Mit Aufgaben geht: task run --agent A --dir D -- PROMPT, task list, task show ID, task stop ID, task remove ID.</translation>
    </message>
    <message>
        <source>Name the agent: --agent A.</source>
        <translation>Nennen Sie den Agenten: --agent A.</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>Sie ist schon zu Ende.</translation>
    </message>
    <message>
        <source>It is still running; stop it first: task stop %1.</source>
        <translation>Sie läuft noch; halten Sie sie erst an: task stop %1.</translation>
    </message>
    <message>
        <source>Have an agent work with your connectors.</source>
        <translation>Einen Agenten mit Ihren Konnektoren arbeiten lassen.</translation>
    </message>
    <message>
        <source>run -- PROMPT | list | show ID | stop ID | remove ID</source>
        <translation>run -- PROMPT | list | show ID | stop ID | remove ID</translation>
    </message>
    <message>
        <source>--network is all, model or none.</source>
        <translation>--network ist all, model oder none.</translation>
    </message>
    <message>
        <source>The network in the sandbox: all, model (the API of the agent&apos;s model alone) or none.</source>
        <translation>Das Netz in der Sandbox: all, model (nur die API des Modells des Agenten) oder none.</translation>
    </message>
    <message>
        <source>The agent of task %1 left no session to go on from.</source>
        <translation>Der Agent der Aufgabe %1 hat keine Sitzung hinterlassen, die fortzusetzen wäre.</translation>
    </message>
    <message>
        <source>Go on in the agent&apos;s session of that task, in its folder; instead of --agent and --dir.</source>
        <translation>In der Sitzung fortfahren, die der Agent in jener Aufgabe hatte, in ihrem Ordner; statt --agent und --dir.</translation>
    </message>
    <message>
        <source>--continue takes agent and folder from the earlier task: leave out --agent and --dir.</source>
        <translation>--continue nimmt Agent und Ordner von der früheren Aufgabe: lassen Sie --agent und --dir weg.</translation>
    </message>
</context>
<context>
    <name>TaskExport</name>
    <message>
        <source>Export a task</source>
        <translation>Eine Aufgabe exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>TaskHistory</name>
    <message>
        <source>There is no task “%1”.</source>
        <translation>Es gibt keine Aufgabe „%1“.</translation>
    </message>
</context>
<context>
    <name>TaskOutput</name>
    <message>
        <source>Task:</source>
        <translation>Aufgabe:</translation>
    </message>
    <message>
        <source>Agent:</source>
        <translation>Agent:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Began (UTC):</source>
        <translation>Begonnen (UTC):</translation>
    </message>
    <message>
        <source>Ended (UTC):</source>
        <translation>Beendet (UTC):</translation>
    </message>
    <message>
        <source>Connector:</source>
        <translation>Konnektor:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Warnung:</translation>
    </message>
    <message>
        <source>Prompt:</source>
        <translation>Auftrag:</translation>
    </message>
    <message>
        <source>There are no tasks yet; jackfieldctl task run begins one.</source>
        <translation>Es gibt noch keine Aufgaben; jackfieldctl task run beginnt eine.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>AGENT</source>
        <translation>AGENT</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>STATUS</translation>
    </message>
    <message>
        <source>BEGAN (UTC)</source>
        <translation>BEGONNEN (UTC)</translation>
    </message>
    <message>
        <source>CONNECTORS</source>
        <translation>KONNEKTOREN</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft…</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Did not come up</source>
        <translation>Kam nicht zustande</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Connectors and the model&apos;s API alone</source>
        <translation>Nur Konnektoren und das Modell</translation>
    </message>
    <message>
        <source>Connectors alone</source>
        <translation>Nur Konnektoren</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>TerminalPrompt</name>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Die beiden Passphrasen stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>TestCommand</name>
    <message>
        <source>Test all connectors that are switched on.</source>
        <translation>Alle eingeschalteten Konnektoren testen.</translation>
    </message>
    <message>
        <source>Say what to test: names, or --all, or --url, or --command.</source>
        <translation>Angeben, was zu testen ist: Namen oder --all oder --url oder --command.</translation>
    </message>
    <message>
        <source>There is no connector named “%1”.</source>
        <translation>Es gibt keinen Konnektor namens „%1“.</translation>
    </message>
    <message>
        <source>There is nothing to test.</source>
        <translation>Es gibt nichts zu testen.</translation>
    </message>
    <message>
        <source>Test connectors for real.</source>
        <translation>Konnektoren unter echten Bedingungen testen.</translation>
    </message>
</context>
<context>
    <name>TestProgress</name>
    <message>
        <source>find the command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>start</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>list tools</source>
        <translation>Werkzeuge auflisten</translation>
    </message>
    <message>
        <source>list resources</source>
        <translation>Ressourcen auflisten</translation>
    </message>
    <message>
        <source>list prompts</source>
        <translation>Prompts auflisten</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVER</translation>
    </message>
    <message>
        <source>PROTOCOL</source>
        <translation>PROTOKOLL</translation>
    </message>
    <message>
        <source>TOOLS</source>
        <translation>WERKZEUGE</translation>
    </message>
    <message>
        <source>RESOURCES</source>
        <translation>RESSOURCEN</translation>
    </message>
    <message>
        <source>PROMPTS</source>
        <translation>PROMPTS</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>DAUER</translation>
    </message>
    <message>
        <source>download</source>
        <translation>herunterladen</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>über den Proxy %1</translation>
    </message>
    <message>
        <source>issuer: %1, SHA-256 %2</source>
        <translation>Aussteller: %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>lines on standard output that are no message: %1</source>
        <translation>Zeilen in der Standardausgabe, die keine Nachricht sind: %1</translation>
    </message>
    <message>
        <source>Connected: the handshake and the lists succeeded. Whether a key is right shows only when a tool is called.</source>
        <translation>Verbunden: Der Handshake und die Listen sind gelungen. Ob ein Schlüssel stimmt, zeigt sich erst beim Aufruf eines Werkzeugs.</translation>
    </message>
</context>
<context>
    <name>TestSteps</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>Find the command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Reach the server</source>
        <translation>Server erreichen</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>List tools</source>
        <translation>Werkzeuge auflisten</translation>
    </message>
    <message>
        <source>List resources</source>
        <translation>Ressourcen auflisten</translation>
    </message>
    <message>
        <source>List prompts</source>
        <translation>Prompts auflisten</translation>
    </message>
    <message>
        <source>Download it</source>
        <translation>Herunterladen</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 Min.</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 Std.</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>the server does not speak TLS at this port; its address may begin with http://</source>
        <translation>der Server spricht an diesem Port kein TLS; vielleicht beginnt seine Adresse mit http://</translation>
    </message>
    <message>
        <source>the certificate expired on %1</source>
        <translation>das Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>the certificate is valid only from %1 on, or this machine&apos;s clock is wrong</source>
        <translation>das Zertifikat gilt erst ab %1, oder die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>the certificate is for %1, not for %2</source>
        <translation>das Zertifikat ist für %1, nicht für %2</translation>
    </message>
    <message>
        <source>the certificate was revoked by its issuer</source>
        <translation>das Zertifikat wurde von seinem Aussteller widerrufen</translation>
    </message>
    <message>
        <source>the certificate is known to have been misused</source>
        <translation>das Zertifikat wurde bekanntermaßen missbraucht</translation>
    </message>
    <message>
        <source>the certificate&apos;s signature is not its issuer&apos;s</source>
        <translation>die Signatur des Zertifikats stammt nicht von seinem Aussteller</translation>
    </message>
    <message>
        <source>a certificate was issued by somebody who may not issue any</source>
        <translation>ein Zertifikat wurde von jemandem ausgestellt, der keine ausstellen darf</translation>
    </message>
    <message>
        <source>the certificate is not for servers</source>
        <translation>das Zertifikat ist nicht für Server bestimmt</translation>
    </message>
    <message>
        <source>the server showed no certificate</source>
        <translation>der Server hat kein Zertifikat vorgelegt</translation>
    </message>
    <message>
        <source>the certificate is self-signed, so that nobody vouches for it</source>
        <translation>das Zertifikat ist selbst signiert, also bürgt niemand dafür</translation>
    </message>
    <message>
        <source>the certificate&apos;s issuer is not known to this machine</source>
        <translation>der Aussteller des Zertifikats ist diesem Rechner nicht bekannt</translation>
    </message>
    <message>
        <source>the certificate&apos;s issuer, %1, is not known to this machine</source>
        <translation>der Aussteller des Zertifikats, %1, ist diesem Rechner nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ToolChanges</name>
    <message>
        <source>description and schema</source>
        <translation>Beschreibung und Schema</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>~ some of the tools beyond the first %1 by name</source>
        <translation>~ einige Werkzeuge jenseits der dem Namen nach ersten %1</translation>
    </message>
    <message>
        <source>(they differ behind what is kept of them, or in what cannot be seen)</source>
        <translation>(sie unterscheiden sich hinter dem, was davon aufbewahrt wird, oder in Unsichtbarem)</translation>
    </message>
    <message>
        <source>a tool that you know is described or called in another way now</source>
        <translation>ein bekanntes Werkzeug wird jetzt anders beschrieben oder aufgerufen</translation>
    </message>
    <message>
        <source>some came or went</source>
        <translation>einige kamen hinzu oder fielen weg</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1: the tools are not what was accepted: %2.</source>
        <translation>%1: Die Werkzeuge weichen vom Akzeptierten ab: %2.</translation>
    </message>
    <message>
        <source>Look at it with: jackfieldctl tools NAME --changes. Then: --accept.</source>
        <translation>Ansehen mit: jackfieldctl tools NAME --changes. Danach: --accept.</translation>
    </message>
    <message>
        <source>The tools are what was accepted.</source>
        <translation>Die Werkzeuge sind so, wie sie akzeptiert wurden.</translation>
    </message>
    <message>
        <source>The tools of “%1” are accepted as its last test saw them.</source>
        <translation>Die Werkzeuge von „%1“ sind so akzeptiert, wie der letzte Test sie sah.</translation>
    </message>
</context>
<context>
    <name>TrafficOutput</name>
    <message>
        <source>Show each message to and from the server, with secrets masked.</source>
        <translation>Jede Nachricht an den Server und von ihm anzeigen, mit verdeckten Geheimnissen.</translation>
    </message>
</context>
<context>
    <name>Validation</name>
    <message>
        <source>Give the connector a name.</source>
        <translation>Der Konnektor braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name has %1 characters; 200 are the most.</source>
        <translation>Der Name hat %1 Zeichen; höchstens 200 sind möglich.</translation>
    </message>
    <message>
        <source>The name holds a control character or a line break; remove it.</source>
        <translation>Der Name enthält ein Steuerzeichen oder einen Zeilenumbruch; bitte entfernen.</translation>
    </message>
    <message>
        <source>Give the command that starts the server.</source>
        <translation>Der Befehl, der den Server startet, fehlt.</translation>
    </message>
    <message>
        <source>The command holds a NUL character, which no program can be given.</source>
        <translation>Der Befehl enthält ein NUL-Zeichen, das sich keinem Programm übergeben lässt.</translation>
    </message>
    <message>
        <source>The command is too long; 8,000 characters are the most.</source>
        <translation>Der Befehl ist zu lang; höchstens 8.000 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>An argument holds a NUL character, which no program can be given.</source>
        <translation>Ein Argument enthält ein NUL-Zeichen, das sich keinem Programm übergeben lässt.</translation>
    </message>
    <message>
        <source>Give the working folder as a full path, from the root on.</source>
        <translation>Den Arbeitsordner als vollständigen Pfad angeben, vom Wurzelverzeichnis an.</translation>
    </message>
    <message>
        <source>There is no such folder. Make it, or choose another one.</source>
        <translation>Diesen Ordner gibt es nicht. Ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Give the server&apos;s address, such as https://example.com/mcp.</source>
        <translation>Die Adresse des Servers angeben, zum Beispiel https://example.com/mcp.</translation>
    </message>
    <message>
        <source>The address is too long; 8,000 characters are the most.</source>
        <translation>Die Adresse ist zu lang; höchstens 8.000 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>This is not a whole address. It begins with https:// and names a host.</source>
        <translation>Das ist keine vollständige Adresse. Sie beginnt mit https:// und nennt einen Host.</translation>
    </message>
    <message>
        <source>An MCP server is reached by https:// (or http://), not by %1://.</source>
        <translation>Ein MCP-Server wird über https:// (oder http://) erreicht, nicht über %1://.</translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation>Die Adresse nennt keinen Host.</translation>
    </message>
    <message>
        <source>The address holds a user name or a password, which would be stored and shown in plain text. Remove it, and add an Authorization header instead.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Passwort; beides würde im Klartext gespeichert und angezeigt. Bitte entfernen und stattdessen einen Header Authorization hinzufügen.</translation>
    </message>
    <message>
        <source>The address has a part behind “#”, which is never sent. Remove it.</source>
        <translation>Die Adresse hat einen Teil hinter „#“, der nie gesendet wird. Bitte entfernen.</translation>
    </message>
    <message>
        <source>A header&apos;s name holds letters, digits and !#$%&amp;&apos;*+-.^_`|~ only.</source>
        <translation>Der Name eines Headers enthält nur Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~.</translation>
    </message>
    <message>
        <source>“%1” is set by the protocol itself.</source>
        <translation>„%1“ wird vom Protokoll selbst gesetzt.</translation>
    </message>
    <message>
        <source>A variable&apos;s name holds no “=”.</source>
        <translation>Der Name einer Variable enthält kein „=“.</translation>
    </message>
    <message>
        <source>A variable&apos;s name holds no NUL character.</source>
        <translation>Der Name einer Variable enthält kein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>A variable&apos;s name holds no control character or line break.</source>
        <translation>Der Name einer Variable enthält weder Steuerzeichen noch Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The value holds a NUL character, which cannot be passed on.</source>
        <translation>Der Wert enthält ein NUL-Zeichen, das sich nicht übergeben lässt.</translation>
    </message>
    <message>
        <source>A header&apos;s value holds no line break.</source>
        <translation>Der Wert eines Headers enthält keinen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The description is too long; 4,000 characters are the most.</source>
        <translation>Die Beschreibung ist zu lang; höchstens 4.000 Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>A remote server is not reached by stdio.</source>
        <translation>Ein entfernter Server wird nicht über stdio erreicht.</translation>
    </message>
    <message>
        <source>Give the header a name.</source>
        <translation>Der Header braucht einen Namen.</translation>
    </message>
    <message>
        <source>Give the variable a name.</source>
        <translation>Die Variable braucht einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ ist schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>With its variables filled in, this is no valid address.</source>
        <translation>Mit eingesetzten Variablen ist das keine gültige Adresse.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Local command…</source>
        <translation>&amp;Lokaler Befehl…</translation>
    </message>
    <message>
        <source>&amp;Remote server…</source>
        <translation>Entfernter Ser&amp;ver…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Start the selected connectors for real and see what answers</source>
        <translation>Die ausgewählten Konnektoren tatsächlich starten und sehen, was antwortet</translation>
    </message>
    <message>
        <source>Test &amp;all</source>
        <translation>&amp;Alle testen</translation>
    </message>
    <message>
        <source>Test every connector that is on</source>
        <translation>Jeden eingeschalteten Konnektor testen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Stop the tests that are running</source>
        <translation>Die laufenden Tests stoppen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Turn &amp;on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>Turn o&amp;ff</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation>Endpunkt &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Einstellun&amp;gen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>Sign in to the selected server in your browser</source>
        <translation>Beim ausgewählten Server im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>S&amp;ign in again…</source>
        <translation>Erneut an&amp;melden…</translation>
    </message>
    <message>
        <source>Use another a&amp;ccount…</source>
        <translation>Ein anderes K&amp;onto verwenden…</translation>
    </message>
    <message>
        <source>Make a second connector of this server, signed in as somebody else</source>
        <translation>Einen zweiten Konnektor dieses Servers anlegen, als jemand anderes angemeldet</translation>
    </message>
    <message>
        <source>&amp;Run task…</source>
        <translation>Auf&amp;gabe…</translation>
    </message>
    <message>
        <source>Have an agent work on a prompt, with the connectors that you choose</source>
        <translation>Einen Agenten an etwas arbeiten lassen, mit den Konnektoren, die Sie wählen</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>jackfield::AgentField</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1 (nicht da)</translation>
    </message>
    <message>
        <source>%1 is not on this machine, or not where your terminal finds commands.</source>
        <translation>%1 ist nicht auf diesem Rechner, oder nicht dort, wo Ihr Terminal Befehle findet.</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <translation>Version %1 · %2</translation>
    </message>
</context>
<context>
    <name>jackfield::ArgumentsEditor</name>
    <message>
        <source>How to fill in the arguments</source>
        <translation>Wie die Argumente auszufüllen sind</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumente als JSON</translation>
    </message>
</context>
<context>
    <name>jackfield::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>jackfield::BrowserPage</name>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Your browser</source>
        <translation>Ihr Browser</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Use another browser</source>
        <translation>Anderen Browser verwenden</translation>
    </message>
    <message>
        <source>If the browser ends at a page that cannot be shown, copy the address of that page from its address bar and paste it here.</source>
        <translation>Endet der Browser auf einer Seite, die sich nicht anzeigen lässt, kopieren Sie deren Adresse aus der Adresszeile und fügen Sie sie hier ein.</translation>
    </message>
    <message>
        <source>Address at which the browser ended</source>
        <translation>Adresse, bei der der Browser endete</translation>
    </message>
    <message>
        <source>Something else came to this address, such as an old tab. The wait for the right answer goes on.</source>
        <translation>An diese Adresse kam etwas anderes, etwa aus einem alten Tab. Auf die richtige Antwort wird weiter gewartet.</translation>
    </message>
    <message>
        <source>Registering Jackfield…</source>
        <translation>Jackfield wird registriert…</translation>
    </message>
    <message>
        <source>This is the page to open. You sign in there, not here: Jackfield never sees your password.</source>
        <translation>Diese Seite ist zu öffnen. Sie melden sich dort an, nicht hier: Jackfield sieht Ihr Passwort nie.</translation>
    </message>
    <message>
        <source>The answer has come. Getting the tokens…</source>
        <translation>Die Antwort ist da. Die Tokens werden geholt…</translation>
    </message>
    <message>
        <source>This step failed: %1.</source>
        <translation>Dieser Schritt schlug fehl: %1.</translation>
    </message>
    <message>
        <source>&amp;Begin again</source>
        <translation>&amp;Neu beginnen</translation>
    </message>
    <message>
        <source>Waiting for the browser. Time left: %1:%2</source>
        <translation>Wartet auf den Browser. Restzeit: %1:%2</translation>
    </message>
    <message>
        <source>Copy the address, and open it yourself.</source>
        <translation>Kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>Getting the tokens…</source>
        <translation>Die Tokens werden geholt…</translation>
    </message>
</context>
<context>
    <name>jackfield::CaFileField</name>
    <message>
        <source>Trust also</source>
        <translation>Zusätzlich vertrauen</translation>
    </message>
    <message>
        <source>Nobody but whom the system trusts</source>
        <translation>Nur, wem das System vertraut</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Wä&amp;hlen…</translation>
    </message>
    <message>
        <source>A PEM file of issuers, such as your office&apos;s.</source>
        <translation>Eine PEM-Datei mit Ausstellern, etwa denen Ihrer Firma.</translation>
    </message>
    <message>
        <source>Certificates in it: %1</source>
        <translation>Enthaltene Zertifikate: %1</translation>
    </message>
    <message>
        <source>Issuers to trust</source>
        <translation>Vertrauenswürdige Aussteller</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>jackfield::CallBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>Warten auf den Server…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>Waiting for the server… %1</source>
        <translation>Warten auf den Server… %1</translation>
    </message>
    <message>
        <source>Took %1.</source>
        <translation>Dauer: %1.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Asks the server again, without its word that the page is done</source>
        <translation>Fragt den Server erneut, ohne dass er die Seite für erledigt erklärt hat</translation>
    </message>
    <message>
        <source>Finish the page in your browser, then this goes on by itself</source>
        <translation>Die Seite im Browser abschließen, dann geht es von selbst weiter</translation>
    </message>
    <message>
        <source>The page is done</source>
        <translation>Die Seite ist erledigt</translation>
    </message>
    <message>
        <source>The page is done. You can ask the server again.</source>
        <translation>Die Seite ist erledigt. Der Server kann erneut gefragt werden.</translation>
    </message>
</context>
<context>
    <name>jackfield::ChangesView</name>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>What differs in the folder</source>
        <translation>Was sich im Ordner unterscheidet</translation>
    </message>
    <message>
        <source>Asking git…</source>
        <translation>Git wird gefragt…</translation>
    </message>
    <message>
        <source>The folder is not in a git repository, so nobody knows what differs.</source>
        <translation>Der Ordner liegt in keinem Git-Repository, darum weiß niemand, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Git is asked in a sandbox, since the agent may have changed what git does; there is none on this machine.</source>
        <translation>Git wird in einer Sandbox gefragt, weil der Agent geändert haben kann, was Git tut; auf diesem Rechner gibt es keine.</translation>
    </message>
    <message>
        <source>Nothing in the folder differs from what was checked out.</source>
        <translation>Nichts im Ordner unterscheidet sich von dem, was ausgecheckt war.</translation>
    </message>
    <message>
        <source>How the folder differs now from %1, which was checked out when the task began.</source>
        <translation>Wie sich der Ordner jetzt von %1 unterscheidet, das zu Beginn der Aufgabe ausgecheckt war.</translation>
    </message>
    <message>
        <source>Some of it differed already then.</source>
        <translation>Manches unterschied sich schon damals.</translation>
    </message>
    <message>
        <source>It is long; the rest is left out.</source>
        <translation>Es ist lang; der Rest ist weggelassen.</translation>
    </message>
    <message>
        <source>How the folder differs now from what was committed last.</source>
        <translation>Wie sich der Ordner jetzt vom letzten Commit unterscheidet.</translation>
    </message>
</context>
<context>
    <name>jackfield::CheckedField</name>
    <message>
        <source>It is not used.</source>
        <translation>Sie wird nicht verwendet.</translation>
    </message>
</context>
<context>
    <name>jackfield::ClientPage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>A client of your own</source>
        <translation>Ein eigener Client</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Rückleitungsadresse</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>&amp;Redirect address:</source>
        <translation>&amp;Rückleitungsadresse:</translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation>Client-&amp;ID:</translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation>Client-&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>%1 registers no clients by itself. Make one there, once, with exactly this redirect address, and enter what it gives you.</source>
        <translation>%1 registriert selbst keine Clients. Legen Sie dort einmalig einen mit genau dieser Rückleitungsadresse an und geben Sie ein, was Sie dort bekommen.</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagte: %1</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>A private key in PEM, instead of a secret</source>
        <translation>Ein privater Schlüssel in PEM statt eines Geheimnisses</translation>
    </message>
    <message>
        <source>or private &amp;key:</source>
        <translation>oder &amp;privater Schlüssel:</translation>
    </message>
    <message>
        <source>Make a client for programs at %1, once, and enter what it gives you: a secret, or the private key whose public one you gave it.</source>
        <translation>Legen Sie bei %1 einmalig einen Client für Programme an, und geben Sie ein, was Sie dort erhalten: ein Geheimnis, oder den privaten Schlüssel, dessen öffentlichen Sie dort angegeben haben.</translation>
    </message>
    <message>
        <source>The client&apos;s private key</source>
        <translation>Der private Schlüssel des Clients</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>keiner gewählt</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorChoice</name>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>There are no connectors yet; the agent runs without.</source>
        <translation>Es gibt noch keine Konnektoren; der Agent läuft ohne.</translation>
    </message>
    <message>
        <source>The agent gets none, and none of its own either.</source>
        <translation>Der Agent bekommt keine, auch keine eigenen.</translation>
    </message>
    <message>
        <source>Chosen: %1, with %2 tools, whose descriptions take about %3 tokens.</source>
        <translation>Gewählt: %1, mit %2 Werkzeugen, deren Beschreibungen etwa %3 Token brauchen.</translation>
    </message>
    <message>
        <source>%1 Of some it is not known.</source>
        <translation>%1 Von manchen ist es nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorCommands</name>
    <message>
        <source>Every connector is off: turn on those that are to be tested.</source>
        <translation>Alle Konnektoren sind aus: bitte die einschalten, die getestet werden sollen.</translation>
    </message>
    <message>
        <source>“%1” cannot come back: another connector has its name now. Rename that one, then undo again.</source>
        <translation>„%1“ kann nicht zurückkommen: Ein anderer Konnektor heißt jetzt so. Diesen umbenennen, dann noch einmal rückgängig machen.</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>„%1“ entfernt.</translation>
    </message>
    <message>
        <source>Removed %1 connectors.</source>
        <translation>%1 Konnektoren entfernt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorDialog</name>
    <message>
        <source>Some fields want your attention; nothing was saved yet.</source>
        <translation>Einige Felder stimmen noch nicht; gespeichert wurde noch nichts.</translation>
    </message>
    <message>
        <source>This connector was changed elsewhere while you edited it. Save again to put your version in its place, or cancel to keep the other one.</source>
        <translation>Dieser Konnektor wurde während der Bearbeitung an anderer Stelle geändert. Erneut speichern, um ihn durch diese Fassung zu ersetzen, oder abbrechen, um die andere zu behalten.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>Some fields want your attention before a test.</source>
        <translation>Vor einem Test sind einige Felder zu berichtigen.</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>It was not saved and cannot be brought back.</source>
        <translation>Die Änderungen sind nicht gespeichert und lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Add a connector</source>
        <translation>Konnektor hinzufügen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>&amp;Local command</source>
        <translation>&amp;Lokaler Befehl</translation>
    </message>
    <message>
        <source>Remote ser&amp;ver</source>
        <translation>Entfernter Ser&amp;ver</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Art:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorOverview</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>Standard error of the server</source>
        <translation>Standardfehlerausgabe des Servers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the endpoint</source>
        <translation>Endpunkt kopieren</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Changed since its last test</source>
        <translation>Seit dem letzten Test geändert</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>Off: tasks and clients do not get it</source>
        <translation>Aus: Aufgaben und Clients erhalten ihn nicht</translation>
    </message>
    <message>
        <source>%1 · tested %2</source>
        <translation>%1 · getestet %2</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Other output</source>
        <translation>Andere Ausgabe</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Other accounts</source>
        <translation>Andere Konten</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorService</name>
    <message>
        <source>There is no connector named “%1”.</source>
        <translation>Es gibt keinen Konnektor namens „%1“.</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
</context>
<context>
    <name>jackfield::ConnectorTableModel</name>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Changed since its last test</source>
        <translation>Seit dem letzten Test geändert</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>On: tasks and clients may use it</source>
        <translation>Ein: Aufgaben und Clients dürfen ihn verwenden</translation>
    </message>
    <message>
        <source>Off: nothing uses it</source>
        <translation>Aus: nichts verwendet ihn</translation>
    </message>
    <message>
        <source>number of tools not known</source>
        <translation>Anzahl der Werkzeuge unbekannt</translation>
    </message>
    <message>
        <source>tools: %1</source>
        <translation>Werkzeuge: %1</translation>
    </message>
    <message>
        <source>tested %1</source>
        <translation>getestet %1</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Getestet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Connected, but a tool that you know is described or called in another way than you accepted</source>
        <translation>Verbunden, aber ein bekanntes Werkzeug wird anders beschrieben oder aufgerufen, als Sie akzeptiert haben</translation>
    </message>
    <message>
        <source>The tools are not what you accepted</source>
        <translation>Die Werkzeuge sind nicht so, wie Sie sie akzeptiert haben</translation>
    </message>
</context>
<context>
    <name>jackfield::ContentStack</name>
    <message>
        <source>&amp;Show all</source>
        <translation>Alle an&amp;zeigen</translation>
    </message>
    <message>
        <source>There is no connector in this group.</source>
        <translation>In dieser Gruppe ist kein Konnektor.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>The filter looks at names, descriptions, endpoints and the status.</source>
        <translation>Der Filter durchsucht Namen, Beschreibungen, Endpunkte und den Status.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The connectors cannot be read.</source>
        <translation>Die Konnektoren lassen sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>jackfield::DetailPanel</name>
    <message>
        <source>No connector selected</source>
        <translation>Kein Konnektor ausgewählt</translation>
    </message>
    <message>
        <source>Select one to see its status, its server and what a test found.</source>
        <translation>Einen auswählen, um seinen Status, seinen Server und das Ergebnis eines Tests zu sehen.</translation>
    </message>
    <message>
        <source>Selected connectors: %1</source>
        <translation>Ausgewählte Konnektoren: %1</translation>
    </message>
    <message>
        <source>The selected connector</source>
        <translation>Der ausgewählte Konnektor</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>connector, account</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>jackfield::DonePage</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed in at</source>
        <translation>Angemeldet bei</translation>
    </message>
    <message>
        <source>Jackfield may</source>
        <translation>Jackfield darf</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The connector&apos;s test</source>
        <translation>Der Test des Konnektors</translation>
    </message>
    <message>
        <source>“%1” is signed in. The tokens are encrypted like every secret, and go to this server only.</source>
        <translation>„%1“ ist angemeldet. Die Tokens sind verschlüsselt wie jedes Geheimnis und gehen nur an diesen Server.</translation>
    </message>
    <message>
        <source>the server did not say</source>
        <translation>der Server sagte es nicht</translation>
    </message>
    <message>
        <source>%1, and renews itself after that</source>
        <translation>%1, danach erneuert es sich selbst</translation>
    </message>
    <message>
        <source>It works. Tools: %1.</source>
        <translation>Es funktioniert. Werkzeuge: %1.</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
</context>
<context>
    <name>jackfield::ElicitationDialog</name>
    <message>
        <source>%1 asks</source>
        <translation>%1 fragt</translation>
    </message>
    <message>
        <source>The server of “%1” asks you</source>
        <translation>Der Server von „%1“ fragt Sie</translation>
    </message>
    <message>
        <source>Nothing is to be filled in.</source>
        <translation>Es ist nichts auszufüllen.</translation>
    </message>
    <message>
        <source>The server gets what you fill in. An honest one does not ask for a password or a key in this way.</source>
        <translation>Der Server erhält, was Sie eintragen. Nach einem Passwort oder einem Schlüssel fragt ein ehrlicher auf diesem Weg nicht.</translation>
    </message>
    <message>
        <source>It wants you to open this address in your browser. Nothing was opened yet. What you do there stays between you and that site.</source>
        <translation>Er möchte, dass Sie diese Adresse in Ihrem Browser öffnen. Noch wurde nichts geöffnet. Was Sie dort tun, bleibt zwischen Ihnen und dieser Seite.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>jackfield::EmptyState</name>
    <message>
        <source>Keep your MCP connectors here: sealed, and tested for real.</source>
        <translation>Ihre MCP-Konnektoren an einem Ort: versiegelt und unter echten Bedingungen getestet.</translation>
    </message>
    <message>
        <source>A connector is a server that gives an agent tools, such as your files or your issues. Begin with one of these, or add your own.</source>
        <translation>Ein Konnektor ist ein Server, der einem Agenten Werkzeuge gibt, etwa für Ihre Dateien oder Ihre Tickets. Mit einem von diesen beginnen oder einen eigenen hinzufügen.</translation>
    </message>
    <message>
        <source>Add by &amp;hand…</source>
        <translation>&amp;Von Hand hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Import what I already have…</source>
        <translation>Vorhandene &amp;importieren…</translation>
    </message>
</context>
<context>
    <name>jackfield::EntriesView</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtern: %1</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>jackfield::Examination</name>
    <message>
        <source>none yet in %1; it is made when it is needed</source>
        <translation>noch keine in %1; sie wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>the encryption library works</source>
        <translation>die Verschlüsselungsbibliothek funktioniert</translation>
    </message>
    <message>
        <source>PATH is empty</source>
        <translation>PATH ist leer</translation>
    </message>
    <message>
        <source>Start Jackfield from a login session.</source>
        <translation>Jackfield aus einer Anmeldesitzung starten.</translation>
    </message>
    <message>
        <source>the key is under a passphrase</source>
        <translation>der Schlüssel ist mit einer Passphrase geschützt</translation>
    </message>
    <message>
        <source>none yet; it is made when it is needed</source>
        <translation>noch keiner; er wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>the key is in the keychain and opens</source>
        <translation>der Schlüssel liegt im Schlüsselbund und lässt sich öffnen</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>not needed: %1</source>
        <translation>nicht nötig: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>Tasks need one of them: %1.</source>
        <translation>Aufgaben brauchen eines davon: %1.</translation>
    </message>
    <message>
        <source>programs are started and ended</source>
        <translation>Programme werden gestartet und beendet</translation>
    </message>
    <message>
        <source>nothing that a connector started was left running</source>
        <translation>nichts, was ein Konnektor startete, läuft noch weiter</translation>
    </message>
    <message>
        <source>left running by earlier crashes: %1</source>
        <translation>läuft nach früheren Abstürzen noch: %1</translation>
    </message>
    <message>
        <source>End them with: jackfieldctl doctor --end-leftovers</source>
        <translation>Beenden mit: jackfieldctl doctor --end-leftovers</translation>
    </message>
</context>
<context>
    <name>jackfield::FailureBox</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>jackfield::FolderField</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A folder that the agent may change</source>
        <translation>Ein Ordner, den der Agent ändern darf</translation>
    </message>
    <message>
        <source>Look for the folder…</source>
        <translation>Ordner suchen…</translation>
    </message>
    <message>
        <source>Look for the folder</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Say which folder the agent is to work in.</source>
        <translation>Sagen Sie, in welchem Ordner der Agent arbeiten soll.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>You may not write in this folder.</source>
        <translation>In diesem Ordner dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>The folder to work in</source>
        <translation>Der Ordner für die Arbeit</translation>
    </message>
</context>
<context>
    <name>jackfield::FormField</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (erforderlich)</translation>
    </message>
    <message>
        <source>Remove item %1</source>
        <translation>Eintrag %1 entfernen</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Add an item to %1</source>
        <translation>Eintrag zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>This value is not what the schema asks for. It is kept as JSON; empty the field to begin anew.</source>
        <translation>Dieser Wert ist nicht, was das Schema verlangt. Er bleibt als JSON erhalten; zum Neubeginn das Feld leeren.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>jackfield::FoundPage</name>
    <message>
        <source>What is asked of whom</source>
        <translation>Wer um was gebeten wird</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>You sign in at</source>
        <translation>Sie melden sich an bei</translation>
    </message>
    <message>
        <source>Jackfield asks to</source>
        <translation>Jackfield bittet um</translation>
    </message>
    <message>
        <source>The server takes sign-ins of several providers:</source>
        <translation>Der Server nimmt Anmeldungen mehrerer Anbieter an:</translation>
    </message>
    <message>
        <source>Provider to sign in at</source>
        <translation>Anbieter für die Anmeldung</translation>
    </message>
    <message>
        <source>Looking where “%1” has people sign in. Nobody is asked anything yet.</source>
        <translation>Es wird gesucht, wo man sich für „%1“ anmeldet. Noch wird niemand um etwas gebeten.</translation>
    </message>
    <message>
        <source>The server names who signs people in for it. The next step registers Jackfield there where that is needed, and opens the page.</source>
        <translation>Der Server nennt, wer für ihn die Anmeldung übernimmt. Der nächste Schritt registriert Jackfield dort, wo nötig, und öffnet die Seite.</translation>
    </message>
    <message>
        <source>This step failed: %1.</source>
        <translation>Dieser Schritt schlug fehl: %1.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Who signs in:</source>
        <translation>Wer sich anmeldet:</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>Wer sich anmeldet</translation>
    </message>
    <message>
        <source>You, in your browser</source>
        <translation>Sie, in Ihrem Browser</translation>
    </message>
    <message>
        <source>Jackfield itself, as a client of its own, without a person</source>
        <translation>Jackfield selbst, als eigener Client, ohne einen Menschen</translation>
    </message>
</context>
<context>
    <name>jackfield::GrantedConnector</name>
    <message>
        <source>the task that this belongs to is over</source>
        <translation>die Aufgabe, zu der das gehört, ist zu Ende</translation>
    </message>
    <message>
        <source>it is not among the connectors of this task</source>
        <translation>er gehört nicht zu den Konnektoren dieser Aufgabe</translation>
    </message>
</context>
<context>
    <name>jackfield::GuardedProcessTree</name>
    <message>
        <source>jackfield-guard, a part of Jackfield, is missing.</source>
        <translation>jackfield-guard, ein Teil von Jackfield, fehlt.</translation>
    </message>
    <message>
        <source>An argument holds a NUL character.</source>
        <translation>Ein Argument enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>%1: the interpreter that it names is not there</source>
        <translation>%1: der darin genannte Interpreter ist nicht da</translation>
    </message>
    <message>
        <source>The guard process was ended.</source>
        <translation>Der Wächterprozess wurde beendet.</translation>
    </message>
</context>
<context>
    <name>jackfield::ImportDialog</name>
    <message>
        <source>Import connectors</source>
        <translation>Konnektoren importieren</translation>
    </message>
    <message>
        <source>&amp;Paste the JSON in which another client keeps its servers (“mcpServers”), drop it onto the window, or open the file.</source>
        <translation>Das &amp;JSON, in dem ein anderer Client seine Server aufführt („mcpServers“), hier einfügen, auf das Fenster ziehen oder als Datei öffnen.</translation>
    </message>
    <message>
        <source>JSON to import</source>
        <translation>Zu importierendes JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Will run or be reached</source>
        <translation>Wird ausgeführt oder erreicht</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Nothing is imported before you have seen what would run.</source>
        <translation>Importiert wird erst, nachdem zu sehen war, was ausgeführt würde.</translation>
    </message>
    <message>
        <source>Connectors found: %1</source>
        <translation>Gefundene Konnektoren: %1</translation>
    </message>
    <message>
        <source>Open a client&apos;s configuration</source>
        <translation>Konfiguration eines Clients öffnen</translation>
    </message>
    <message>
        <source>JSON (*.json *.jsonc);;All files (*)</source>
        <translation>JSON (*.json *.jsonc);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Diese Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jackfield::InspectorDialog</name>
    <message>
        <source>What was sent and what came back</source>
        <translation>Was gesendet wurde und was zurückkam</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>The chosen exchange</source>
        <translation>Der gewählte Austausch</translation>
    </message>
    <message>
        <source>Secrets are masked. What is exported holds none.</source>
        <translation>Geheimnisse sind verdeckt. Was gesichert wird, enthält keine.</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>verdict, rule, where it stands</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>The specifications ask nothing more of this.</source>
        <translation>Mehr verlangen die Spezifikationen hiervon nicht.</translation>
    </message>
    <message>
        <source>Save what was sent and what came back</source>
        <translation>Sichern, was gesendet wurde und was zurückkam</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gesichert unter %1</translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation>Diese Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>jackfield::KeyDialog</name>
    <message>
        <source>&amp;New passphrase:</source>
        <translation>&amp;Neue Passphrase:</translation>
    </message>
    <message>
        <source>The key that your secrets are sealed with is under a passphrase now. Where is it to be kept?</source>
        <translation>Der Schlüssel, mit dem Ihre Geheimnisse versiegelt sind, ist derzeit mit einer Passphrase geschützt. Wie soll er künftig aufbewahrt werden?</translation>
    </message>
    <message>
        <source>The key that your secrets are sealed with is in %1 now. Where is it to be kept?</source>
        <translation>Der Schlüssel, mit dem Ihre Geheimnisse versiegelt sind, liegt derzeit in %1. Wie soll er künftig aufbewahrt werden?</translation>
    </message>
    <message>
        <source>In the &amp;keychain (%1)</source>
        <translation>Im &amp;Schlüsselbund (%1)</translation>
    </message>
    <message>
        <source>&amp;Under another passphrase</source>
        <translation>&amp;Mit einer anderen Passphrase geschützt</translation>
    </message>
    <message>
        <source>&amp;Under a passphrase</source>
        <translation>&amp;Mit einer Passphrase geschützt</translation>
    </message>
    <message>
        <source>There is no way to recover a forgotten passphrase. The key itself stays the same, so every secret stays as it is.</source>
        <translation>Eine vergessene Passphrase lässt sich nicht wiederherstellen. Der Schlüssel selbst bleibt derselbe, also bleibt auch jedes Geheimnis, wie es ist.</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Aktuelle Passphrase</translation>
    </message>
    <message>
        <source>&amp;Current passphrase:</source>
        <translation>A&amp;ktuelle Passphrase:</translation>
    </message>
    <message>
        <source>Where your key is kept</source>
        <translation>Aufbewahrung Ihres Schlüssels</translation>
    </message>
    <message>
        <source>&amp;Keep it there</source>
        <translation>S&amp;o aufbewahren</translation>
    </message>
</context>
<context>
    <name>jackfield::LocalEditor</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Your home folder</source>
        <translation>Ihr persönlicher Ordner</translation>
    </message>
    <message>
        <source>Working folder</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>&amp;Command:</source>
        <translation>Be&amp;fehl:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Dur&amp;chsuchen…</translation>
    </message>
    <message>
        <source>Working &amp;folder:</source>
        <translation>Arbeits&amp;ordner:</translation>
    </message>
    <message>
        <source>As words: %1</source>
        <translation>Als Wörter: %1</translation>
    </message>
    <message>
        <source>Choose the working folder</source>
        <translation>Arbeitsordner wählen</translation>
    </message>
</context>
<context>
    <name>jackfield::LoginRun</name>
    <message>
        <source>asks: %1</source>
        <translation>fragt: %1</translation>
    </message>
    <message>
        <source>for: what the server gives without being asked</source>
        <translation>um: was der Server ungefragt gibt</translation>
    </message>
    <message>
        <source>for: %1</source>
        <translation>um: %1</translation>
    </message>
    <message>
        <source>register a client with the provider, with the redirect address %1 (any port), then run: edit NAME --oauth-client-id ID</source>
        <translation>registrieren Sie beim Anbieter einen Client mit der Rückleitungsadresse %1 (beliebiger Port) und rufen Sie dann auf: edit NAME --oauth-client-id ID</translation>
    </message>
    <message>
        <source>waiting for you in the browser…</source>
        <translation>wartet auf Sie im Browser…</translation>
    </message>
    <message>
        <source>No browser could be started; open this address yourself:</source>
        <translation>Kein Browser ließ sich starten; öffnen Sie diese Adresse selbst:</translation>
    </message>
    <message>
        <source>Open %1 on any device and enter the code %2.</source>
        <translation>Öffnen Sie %1 auf irgendeinem Gerät und geben Sie den Code %2 ein.</translation>
    </message>
    <message>
        <source>Signed in to “%1”.</source>
        <translation>Bei „%1“ angemeldet.</translation>
    </message>
    <message>
        <source>have the provider make a client for programs, then run: edit NAME --oauth-client-id ID --oauth-client-secret-file FILE</source>
        <translation>lassen Sie den Anbieter einen Client für Programme anlegen, dann: edit NAME --oauth-client-id ID --oauth-client-secret-file DATEI</translation>
    </message>
</context>
<context>
    <name>jackfield::LoginShell</name>
    <message>
        <source>the login shell %1 printed too much</source>
        <translation>die Login-Shell %1 hat zu viel ausgegeben</translation>
    </message>
    <message>
        <source>the login shell %1 did not answer within %2 s</source>
        <translation>die Login-Shell %1 hat nicht innerhalb von %2 s geantwortet</translation>
    </message>
    <message>
        <source>the login shell %1 ended with status %2</source>
        <translation>die Login-Shell %1 endete mit Status %2</translation>
    </message>
</context>
<context>
    <name>jackfield::LoginShellFinder</name>
    <message>
        <source>%1, from this program&apos;s PATH</source>
        <translation>%1, aus dem PATH dieses Programms</translation>
    </message>
    <message>
        <source>%1, from the PATH of the login shell %2</source>
        <translation>%1, aus dem PATH der Login-Shell %2</translation>
    </message>
    <message>
        <source>%1, a usual place</source>
        <translation>%1, ein üblicher Ort</translation>
    </message>
    <message>
        <source>a full path</source>
        <translation>ein vollständiger Pfad</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in none of these folders: %2</source>
        <translation>„%1“ liegt in keinem dieser Ordner: %2</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Es ist kein Befehl angegeben.</translation>
    </message>
</context>
<context>
    <name>jackfield::LoopbackListener</name>
    <message>
        <source>Too long</source>
        <translation>Zu lang</translation>
    </message>
    <message>
        <source>This request is not one of a sign-in.</source>
        <translation>Diese Anfrage gehört zu keiner Anmeldung.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Only the end of a sign-in is awaited here.</source>
        <translation>Hier wird nur das Ende einer Anmeldung erwartet.</translation>
    </message>
    <message>
        <source>This is another sign-in&apos;s answer</source>
        <translation>Das ist die Antwort auf eine andere Anmeldung</translation>
    </message>
    <message>
        <source>Jackfield is still waiting for the answer to its own question. Start the sign-in again if you did not expect this page.</source>
        <translation>Jackfield wartet weiter auf die Antwort auf die eigene Frage. Kommt diese Seite unerwartet, die Anmeldung neu beginnen.</translation>
    </message>
    <message>
        <source>You may close this page</source>
        <translation>Diese Seite kann geschlossen werden</translation>
    </message>
    <message>
        <source>Jackfield has the answer and goes on by itself.</source>
        <translation>Jackfield hat die Antwort und macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed</source>
        <translation>Die Anmeldung ist nicht gelungen</translation>
    </message>
    <message>
        <source>Go back to Jackfield, which says why. You may close this page.</source>
        <translation>Jackfield sagt, warum. Diese Seite kann geschlossen werden.</translation>
    </message>
</context>
<context>
    <name>jackfield::MainWindow</name>
    <message>
        <source>Jackfield</source>
        <translation>Jackfield</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>From &amp;preset</source>
        <translation>Aus V&amp;orlage</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add a connector</source>
        <translation>Konnektor hinzufügen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>signed in as %1</source>
        <translation>angemeldet als %1</translation>
    </message>
    <message>
        <source>reading the connectors…</source>
        <translation>Konnektoren werden gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 von %2 verbunden</translation>
    </message>
    <message>
        <source>tests to go: %1</source>
        <translation>ausstehende Tests: %1</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Diese Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Die Liste filtern</translation>
    </message>
</context>
<context>
    <name>jackfield::ModelNetwork</name>
    <message>
        <source>Without the sandbox the agent has your network: keep the sandbox, or give it all of the network.</source>
        <translation>Ohne Sandbox hat der Agent Ihr Netz: Behalten Sie die Sandbox, oder geben Sie ihm das ganze Netz.</translation>
    </message>
    <message>
        <source>%1: “%2” among its hosts is no host.</source>
        <translation>%1: „%2“ unter seinen Hosts ist kein Host.</translation>
    </message>
    <message>
        <source>It is not known which hosts the model of “%1” has: name them as &quot;hosts&quot; in agents/%1.json, or choose another network.</source>
        <translation>Es ist nicht bekannt, welche Hosts das Modell von „%1“ hat: Nennen Sie sie als &quot;hosts&quot; in agents/%1.json, oder wählen Sie ein anderes Netz.</translation>
    </message>
    <message>
        <source>jackfield-relay, a part of Jackfield, is missing.</source>
        <translation>jackfield-relay, ein Teil von Jackfield, fehlt.</translation>
    </message>
</context>
<context>
    <name>jackfield::NewPassphrase</name>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>&amp;Again:</source>
        <translation>&amp;Wiederholung:</translation>
    </message>
    <message>
        <source>Several words are easier to remember than signs.</source>
        <translation>Mehrere Wörter lassen sich leichter merken als einzelne Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>Easy to guess: %n character(s). Take at least 12.</source>
        <translation>
            <numerusform>Leicht zu erraten: %n Zeichen. Mindestens 12 nehmen.</numerusform>
            <numerusform>Leicht zu erraten: %n Zeichen. Mindestens 12 nehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fair. 20 characters or more are hard to guess.</source>
        <translation>Brauchbar. 20 oder mehr Zeichen sind schwer zu erraten.</translation>
    </message>
    <message>
        <source>Hard to guess by its length.</source>
        <translation>Wegen der Länge schwer zu erraten.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden stimmen nicht überein.</translation>
    </message>
</context>
<context>
    <name>jackfield::PartView</name>
    <message>
        <source>Link to a resource</source>
        <translation>Verweis auf eine Ressource</translation>
    </message>
    <message>
        <source>Link to a resource: %1</source>
        <translation>Verweis auf eine Ressource: %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The first %1 of %2 characters are shown.</source>
        <translation>Gezeigt werden die ersten %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>This picture cannot be shown here; it can be saved.</source>
        <translation>Dieses Bild lässt sich hier nicht anzeigen, aber speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation>Diese Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>jackfield::Preflight</name>
    <message>
        <source>It is switched off.</source>
        <translation>Er ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>“%1” is left out: %2</source>
        <translation>„%1“ bleibt weg: %2</translation>
    </message>
</context>
<context>
    <name>jackfield::PresetCard</name>
    <message>
        <source>Runs on this machine</source>
        <translation>Läuft auf diesem Rechner</translation>
    </message>
    <message>
        <source>Reached over the network</source>
        <translation>Wird über das Netz erreicht</translation>
    </message>
</context>
<context>
    <name>jackfield::Program</name>
    <message>
        <source>Give a command; jackfieldctl --help lists them.</source>
        <translation>Bitte einen Befehl angeben; jackfieldctl --help listet sie auf.</translation>
    </message>
    <message>
        <source>There is no command “%1”; jackfieldctl --help lists them.</source>
        <translation>Einen Befehl „%1“ gibt es nicht; jackfieldctl --help listet sie auf.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Usage: jackfieldctl [options] COMMAND …

Keeps MCP connectors encrypted, and tests them for real.

%1

%2

jackfieldctl COMMAND --help says more of each.</source>
        <translation>Aufruf: jackfieldctl [Optionen] BEFEHL …

Bewahrt MCP-Konnektoren verschlüsselt auf und testet sie unter echten Bedingungen.

%1

%2

jackfieldctl BEFEHL --help sagt mehr zu jedem.</translation>
    </message>
    <message>
        <source>Usage: jackfieldctl %1 %2</source>
        <translation>Aufruf: jackfieldctl %1 %2</translation>
    </message>
</context>
<context>
    <name>jackfield::PromptView</name>
    <message>
        <source>&amp;Get the prompt</source>
        <translation>Prompt abru&amp;fen</translation>
    </message>
    <message>
        <source>This prompt takes no arguments.</source>
        <translation>Dieser Prompt nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>This prompt has no messages.</source>
        <translation>Dieser Prompt hat keine Nachrichten.</translation>
    </message>
</context>
<context>
    <name>jackfield::ProxyVisit</name>
    <message>
        <source>The request&apos;s head is too long.</source>
        <translation>Der Kopf der Anfrage ist zu lang.</translation>
    </message>
    <message>
        <source>This is no request that a proxy understands.</source>
        <translation>Das ist keine Anfrage, die ein Proxy versteht.</translation>
    </message>
    <message>
        <source>%1 is not among the hosts that may be reached.</source>
        <translation>%1 ist nicht unter den Hosts, die erreicht werden dürfen.</translation>
    </message>
    <message>
        <source>%1 leads to an address of this machine or of its network, and was not reached.</source>
        <translation>%1 führt zu einer Adresse dieses Rechners oder seines Netzes und wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <translation>%1 war nicht zu erreichen: %2</translation>
    </message>
</context>
<context>
    <name>jackfield::Remedies</name>
    <message>
        <source>Copied: %1. Run it in a terminal, then test again.</source>
        <translation>Kopiert: %1. In einem Terminal ausführen, dann erneut testen.</translation>
    </message>
</context>
<context>
    <name>jackfield::RemoteBridge</name>
    <message>
        <source>too many requests at once</source>
        <translation>zu viele Anfragen auf einmal</translation>
    </message>
    <message>
        <source>the client does not read what it is answered</source>
        <translation>der Client liest nicht, was ihm geantwortet wird</translation>
    </message>
    <message>
        <source>the server has ended the session; connect to it again</source>
        <translation>der Server hat die Sitzung beendet; verbinden Sie sich neu</translation>
    </message>
</context>
<context>
    <name>jackfield::RemoteEditor</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Streamable HTTP</source>
        <translation>Streamable HTTP</translation>
    </message>
    <message>
        <source>SSE (older servers)</source>
        <translation>SSE (ältere Server)</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Übertragungsweg</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>Transp&amp;ort:</source>
        <translation>Übertragungs&amp;weg:</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Only where the server does not register clients itself</source>
        <translation>Nur, wenn der Server Clients nicht selbst registriert</translation>
    </message>
    <message>
        <source>Client &amp;ID:</source>
        <translation>Client-&amp;ID:</translation>
    </message>
    <message>
        <source>Client se&amp;cret:</source>
        <translation>Client-Gehei&amp;mnis:</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>OAuth</source>
        <translation>OAuth</translation>
    </message>
</context>
<context>
    <name>jackfield::ResourceView</name>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>This resource has no contents.</source>
        <translation>Diese Ressource hat keinen Inhalt.</translation>
    </message>
</context>
<context>
    <name>jackfield::ResultView</name>
    <message>
        <source>The tool answered that it failed.</source>
        <translation>Das Werkzeug meldete, dass es gescheitert ist.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) are not shown; the Traffic tab has the message.</source>
        <translation>
            <numerusform>%n weiterer Teil wird nicht gezeigt; die Nachricht steht im Reiter „Datenverkehr“.</numerusform>
            <numerusform>%n weitere Teile werden nicht gezeigt; die Nachricht steht im Reiter „Datenverkehr“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jackfield::RunTaskDialog</name>
    <message>
        <source>Run task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The agent&apos;s own choice</source>
        <translation>Die Wahl des Agenten</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What the agent is to do</source>
        <translation>Was der Agent tun soll</translation>
    </message>
    <message>
        <source>&amp;Agent:</source>
        <translation>&amp;Agent:</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>&amp;Prompt:</source>
        <translation>Auf&amp;trag:</translation>
    </message>
    <message>
        <source>&amp;Connectors:</source>
        <translation>&amp;Konnektoren:</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>No time limit</source>
        <translation>Ohne Zeitgrenze</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time limit in minutes</source>
        <translation>Zeitgrenze in Minuten</translation>
    </message>
    <message>
        <source>No memory limit</source>
        <translation>Ohne Speichergrenze</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory limit of each process in MiB</source>
        <translation>Speichergrenze jedes Prozesses in MiB</translation>
    </message>
    <message>
        <source>Of each of the agent&apos;s processes, in the sandbox</source>
        <translation>Für jeden Prozess des Agenten, in der Sandbox</translation>
    </message>
    <message>
        <source>&amp;Limits:</source>
        <translation>&amp;Grenzen:</translation>
    </message>
    <message>
        <source>Continue task</source>
        <translation>Aufgabe fortsetzen</translation>
    </message>
    <message>
        <source>Say what the agent is to do.</source>
        <translation>Sagen Sie, was der Agent tun soll.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
</context>
<context>
    <name>jackfield::SandboxField</name>
    <message>
        <source>Run in a &amp;sandbox, with the network:</source>
        <translation>In einer San&amp;dbox, mit dem Netz:</translation>
    </message>
    <message>
        <source>Run in a sandbox</source>
        <translation>In einer Sandbox ausführen</translation>
    </message>
    <message>
        <source>Network in the sandbox</source>
        <translation>Netz in der Sandbox</translation>
    </message>
    <message>
        <source>Without it the agent may read, change and send whatever you may.</source>
        <translation>Ohne sie darf der Agent alles lesen, ändern und versenden, was Sie dürfen.</translation>
    </message>
    <message>
        <source>There is no sandbox on this machine. Install bubblewrap, or do without: then the agent may read, change and send whatever you may.</source>
        <translation>Auf diesem Rechner gibt es keine Sandbox. Installieren Sie bubblewrap, oder verzichten Sie darauf: dann darf der Agent alles lesen, ändern und versenden, was Sie dürfen.</translation>
    </message>
    <message>
        <source>It can write in this folder alone, and read nothing else of your home folder. Connectors run outside.</source>
        <translation>Er kann nur in diesem Ordner schreiben und sonst nichts aus Ihrem persönlichen Ordner lesen. Konnektoren laufen außerhalb.</translation>
    </message>
</context>
<context>
    <name>jackfield::SandboxTrial</name>
    <message>
        <source>this system does not let bubblewrap make one</source>
        <translation>dieses System lässt bubblewrap keine einrichten</translation>
    </message>
</context>
<context>
    <name>jackfield::SchemaForm</name>
    <message>
        <source>The arguments are one JSON object: { … }.</source>
        <translation>Die Argumente sind ein JSON-Objekt: { … }.</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretEntriesEditor</name>
    <message>
        <source>Saved variables are sealed. They stay as they are unless you edit them.</source>
        <translation>Gespeicherte Variablen sind versiegelt. Ohne Bearbeitung bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Saved headers are sealed. They stay as they are unless you edit them.</source>
        <translation>Gespeicherte Header sind versiegelt. Ohne Bearbeitung bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Edit variables</source>
        <translation>Variablen be&amp;arbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit headers</source>
        <translation>Header be&amp;arbeiten</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretEntriesModel</name>
    <message>
        <source>%1, will be removed</source>
        <translation>%1, wird entfernt</translation>
    </message>
    <message>
        <source>%1, will be replaced</source>
        <translation>%1, wird ersetzt</translation>
    </message>
    <message>
        <source>%1, saved</source>
        <translation>%1, gespeichert</translation>
    </message>
    <message>
        <source>Value of %1, hidden</source>
        <translation>Wert von %1, verborgen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretEntriesTable</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>No variables. Add one, or paste a block of NAME=value lines.</source>
        <translation>Keine Variablen. Eine hinzufügen oder mehrere Zeilen der Form NAME=Wert einfügen.</translation>
    </message>
    <message>
        <source>No headers. Add one, or paste a block of Name: value lines.</source>
        <translation>Keine Header. Einen hinzufügen oder mehrere Zeilen der Form Name: Wert einfügen.</translation>
    </message>
    <message>
        <source>Add v&amp;ariable</source>
        <translation>Variable &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add header</source>
        <translation>Header &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Adds a row (Insert)</source>
        <translation>Fügt eine Zeile hinzu (Einfg)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Einfü&amp;gen</translation>
    </message>
    <message>
        <source>Makes rows of the NAME=value lines on the clipboard</source>
        <translation>Übernimmt die Zeilen NAME=Wert aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Makes rows of the Name: value lines on the clipboard</source>
        <translation>Übernimmt die Zeilen Name: Wert aus der Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Keep as they are</source>
        <translation>&amp;Unverändert lassen</translation>
    </message>
    <message>
        <source>Leaves the saved ones sealed and unchanged</source>
        <translation>Lässt die gespeicherten versiegelt und unverändert</translation>
    </message>
    <message>
        <source>Show the value</source>
        <translation>Wert anzeigen</translation>
    </message>
    <message>
        <source>Shows the value for a while (Space)</source>
        <translation>Zeigt den Wert eine Weile an (Leertaste)</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copies the value; the clipboard is cleared after %n s</source>
        <translation>
            <numerusform>Kopiert den Wert; die Zwischenablage wird nach %n s geleert</numerusform>
            <numerusform>Kopiert den Wert; die Zwischenablage wird nach %n s geleert</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The clipboard holds no NAME=value lines.</source>
        <translation>Die Zwischenablage enthält keine Zeilen der Form NAME=Wert.</translation>
    </message>
    <message>
        <source>The clipboard holds no Name: value lines.</source>
        <translation>Die Zwischenablage enthält keine Zeilen der Form Name: Wert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n s.</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %n s geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %n s geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide the value</source>
        <translation>Wert verbergen</translation>
    </message>
    <message>
        <source>Keep after all</source>
        <translation>Doch behalten</translation>
    </message>
    <message>
        <source>Keeps the row after all (Ctrl+Z)</source>
        <translation>Behält die Zeile doch (Strg+Z)</translation>
    </message>
    <message>
        <source>Removes the row when you save (Delete)</source>
        <translation>Entfernt die Zeile beim Speichern (Entf)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiteres)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the saved value</source>
        <translation>Gespeicherten Wert behalten</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretEntryDelegate</name>
    <message>
        <source>Show the value</source>
        <translation>Wert anzeigen</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1  new</source>
        <translation>%1  neu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>New value; left empty, the saved one is kept</source>
        <translation>Neuer Wert; bleibt das Feld leer, gilt der gespeicherte weiter</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretField</name>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Keep the saved one</source>
        <translation>Ges&amp;peichertes behalten</translation>
    </message>
    <message>
        <source>New value; left empty, the saved one is kept</source>
        <translation>Neuer Wert; bleibt das Feld leer, gilt der gespeicherte weiter</translation>
    </message>
    <message>
        <source>Goes when you save</source>
        <translation>Wird beim Speichern entfernt</translation>
    </message>
    <message>
        <source>%1  saved and sealed</source>
        <translation>%1  gespeichert und versiegelt</translation>
    </message>
</context>
<context>
    <name>jackfield::SecretLineEdit</name>
    <message>
        <source>Show the value</source>
        <translation>Wert anzeigen</translation>
    </message>
    <message>
        <source>Show the value (%1)</source>
        <translation>Wert anzeigen (%1)</translation>
    </message>
    <message>
        <source>Hide the value</source>
        <translation>Wert verbergen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>jackfield::ServerEntriesModel</name>
    <message>
        <source>%1, a template</source>
        <translation>%1, eine Vorlage</translation>
    </message>
</context>
<context>
    <name>jackfield::ServerGate</name>
    <message>
        <source>What is started</source>
        <translation>Was gestartet wird</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>What the server wrote to standard error</source>
        <translation>Standardfehlerausgabe des Servers</translation>
    </message>
    <message>
        <source>The server was ended, because nobody used it.</source>
        <translation>Der Server wurde beendet, weil ihn niemand nutzte.</translation>
    </message>
    <message>
        <source>The server was ended, because the connector changed.</source>
        <translation>Der Server wurde beendet, weil sich der Konnektor geändert hat.</translation>
    </message>
    <message>
        <source>The server was ended.</source>
        <translation>Der Server wurde beendet.</translation>
    </message>
    <message>
        <source>The server is not running.</source>
        <translation>Der Server läuft nicht.</translation>
    </message>
    <message>
        <source>This address will be asked, with the connector&apos;s headers:</source>
        <translation>Diese Adresse wird gefragt, mit den Headern des Konnektors:</translation>
    </message>
    <message>
        <source>This command will be started, with the connector&apos;s variables:</source>
        <translation>Dieser Befehl wird gestartet, mit den Variablen des Konnektors:</translation>
    </message>
    <message>
        <source>&amp;Connect to the server</source>
        <translation>Mit dem Server &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Start the server</source>
        <translation>Server &amp;starten</translation>
    </message>
    <message>
        <source>Starting the server…</source>
        <translation>Server wird gestartet…</translation>
    </message>
    <message>
        <source>The first start of a package may download it.</source>
        <translation>Beim ersten Start wird ein Paket oft erst heruntergeladen.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>Erneut &amp;starten</translation>
    </message>
</context>
<context>
    <name>jackfield::ServerPage</name>
    <message>
        <source>Starting the server…</source>
        <translation>Server wird gestartet…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>The server has ended. The next call starts it again.</source>
        <translation>Der Server ist beendet. Der nächste Aufruf startet ihn neu.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>jackfield::ServerVisit</name>
    <message>
        <source>waiting until the server says that the page is done</source>
        <translation>warte, bis der Server die Seite für erledigt erklärt</translation>
    </message>
    <message>
        <source>the page is done</source>
        <translation>die Seite ist erledigt</translation>
    </message>
</context>
<context>
    <name>jackfield::SessionBanner</name>
    <message>
        <source>Locked: secrets can neither be used nor changed.</source>
        <translation>Gesperrt: Geheimnisse lassen sich weder verwenden noch ändern.</translation>
    </message>
    <message>
        <source>There is no key yet: secrets cannot be kept until you choose where it lies.</source>
        <translation>Es gibt noch keinen Schlüssel: Geheimnisse lassen sich erst aufbewahren, wenn Sie gewählt haben, wo er liegt.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>unlocking</source>
        <translation>wird entsperrt</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>key under a passphrase</source>
        <translation>Schlüssel mit Passphrase geschützt</translation>
    </message>
    <message>
        <source>key in %1</source>
        <translation>Schlüssel in %1</translation>
    </message>
</context>
<context>
    <name>jackfield::SettingsDialog</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>For a server that has started.</source>
        <translation>Für einen Server, der schon gestartet ist.</translation>
    </message>
    <message>
        <source>&amp;First start:</source>
        <translation>&amp;Erster Start:</translation>
    </message>
    <message>
        <source>For a start that may download the server, as npx does.</source>
        <translation>Für einen Start, der den Server erst herunterlädt, wie npx es tut.</translation>
    </message>
    <message>
        <source>&amp;At once:</source>
        <translation>&amp;Gleichzeitig:</translation>
    </message>
    <message>
        <source>How many tests run side by side.</source>
        <translation>Wie viele Tests nebeneinander laufen.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>&amp;Hide again after:</source>
        <translation>&amp;Wieder verbergen nach:</translation>
    </message>
    <message>
        <source>How long a value that you show stays visible.</source>
        <translation>Wie lange ein angezeigter Wert sichtbar bleibt.</translation>
    </message>
    <message>
        <source>C&amp;lear the clipboard after:</source>
        <translation>Zwischenablage &amp;leeren nach:</translation>
    </message>
    <message>
        <source>How long a value that you copy stays on the clipboard.</source>
        <translation>Wie lange ein kopierter Wert in der Zwischenablage bleibt.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>The change holds until you quit.</source>
        <translation>Die Änderung gilt nur bis zum Beenden.</translation>
    </message>
    <message>
        <source>&amp;Save again</source>
        <translation>Erneut s&amp;peichern</translation>
    </message>
    <message>
        <source>Keep it &amp;elsewhere…</source>
        <translation>&amp;Anderswo aufbewahren…</translation>
    </message>
    <message>
        <source>&amp;Your key:</source>
        <translation>&amp;Ihr Schlüssel:</translation>
    </message>
    <message>
        <source>Time l&amp;imit:</source>
        <translation>&amp;Zeitlimit:</translation>
    </message>
    <message>
        <source>&amp;Trust also:</source>
        <translation>Zusätzlich &amp;vertrauen:</translation>
    </message>
    <message>
        <source>While you do something else</source>
        <translation>Während Sie anderes tun</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Alle 6 Stunden</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Tests the connectors that are on and were tested before, one after the other</source>
        <translation>Testet nacheinander die Konnektoren, die eingeschaltet sind und schon getestet wurden</translation>
    </message>
    <message>
        <source>Test a&amp;gain:</source>
        <translation>Erneut &amp;testen:</translation>
    </message>
    <message>
        <source>Tell &amp;me</source>
        <translation>&amp;Benachrichtigen</translation>
    </message>
    <message>
        <source>When such a test finds one broken, or its tools changed</source>
        <translation>Wenn ein solcher Test einen defekten Konnektor oder geänderte Werkzeuge findet</translation>
    </message>
    <message>
        <source>Show an ico&amp;n</source>
        <translation>&amp;Symbol anzeigen</translation>
    </message>
    <message>
        <source>In the desktop&apos;s notification area, if it has one</source>
        <translation>Im Benachrichtigungsbereich der Arbeitsumgebung, falls sie einen hat</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>Weiterla&amp;ufen</translation>
    </message>
    <message>
        <source>When the window is closed, while the icon is there</source>
        <translation>Wenn das Fenster geschlossen wird, solange das Symbol da ist</translation>
    </message>
    <message>
        <source>The https address of a document that tells servers who Jackfield is, such as your office&apos;s.</source>
        <translation>Die https-Adresse eines Dokuments, das Servern sagt, wer Jackfield ist, etwa das Ihrer Firma.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Client document</source>
        <translation>Client-Dokument</translation>
    </message>
    <message>
        <source>None is published</source>
        <translation>Keines ist veröffentlicht</translation>
    </message>
    <message>
        <source>Client &amp;document:</source>
        <translation>Client-Do&amp;kument:</translation>
    </message>
</context>
<context>
    <name>jackfield::SideBar</name>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Groups of connectors and tasks</source>
        <translation>Gruppen von Konnektoren und Aufgaben</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
</context>
<context>
    <name>jackfield::SignInFlow</name>
    <message>
        <source>This is not the address that the sign-in ends at: it begins with %1.</source>
        <translation>Das ist nicht die Adresse, bei der die Anmeldung endet: Sie beginnt mit %1.</translation>
    </message>
    <message>
        <source>This address is the answer to another sign-in.</source>
        <translation>Diese Adresse ist die Antwort auf eine andere Anmeldung.</translation>
    </message>
</context>
<context>
    <name>jackfield::SignInService</name>
    <message>
        <source>“%1” is a local command: there is no server to sign in to.</source>
        <translation>„%1“ ist ein lokaler Befehl: Es gibt keinen Server, bei dem man sich anmeldet.</translation>
    </message>
    <message>
        <source>Nobody is signed in to it.</source>
        <translation>Dort ist niemand angemeldet.</translation>
    </message>
    <message>
        <source>A private key is a client&apos;s: give “%1” the client&apos;s ID first.</source>
        <translation>Ein privater Schlüssel gehört zu einem Client: Geben Sie „%1“ zuerst die ID des Clients.</translation>
    </message>
</context>
<context>
    <name>jackfield::SignInWizard</name>
    <message>
        <source>Sign in to “%1”</source>
        <translation>Anmelden bei „%1“</translation>
    </message>
    <message>
        <source>&amp;What was sent…</source>
        <translation>Was &amp;gesendet wurde…</translation>
    </message>
</context>
<context>
    <name>jackfield::StepsView</name>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
</context>
<context>
    <name>jackfield::StorageProblem</name>
    <message>
        <source>Jackfield</source>
        <translation>Jackfield</translation>
    </message>
    <message>
        <source>Your connectors cannot be opened.</source>
        <translation>Ihre Konnektoren lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskConnectorsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tokens, about</source>
        <translation>Token, etwa</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskFollower</name>
    <message>
        <source>task %1</source>
        <translation>Aufgabe %1</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskLog</name>
    <message>
        <source>The log is cut here: it is over 64 MB.</source>
        <translation>Das Protokoll endet hier: Es ist größer als 64 MB.</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskPage</name>
    <message>
        <source>in a sandbox, network: %1</source>
        <translation>in einer Sandbox, Netz: %1</translation>
    </message>
    <message>
        <source>without a sandbox</source>
        <translation>ohne Sandbox</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 MiB for each process</source>
        <translation>%1 MiB je Prozess</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Run a&amp;gain…</source>
        <translation>Noch &amp;einmal…</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>&amp;Fortsetzen…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>The agent&apos;s output as it came</source>
        <translation>Die Ausgabe des Agenten, wie sie kam</translation>
    </message>
    <message>
        <source>Connectors of this task</source>
        <translation>Konnektoren dieser Aufgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endete</translation>
    </message>
    <message>
        <source>Give the agent another prompt in the same session of its own</source>
        <translation>Dem Agenten in derselben Sitzung einen weiteren Auftrag geben</translation>
    </message>
    <message>
        <source>%1, and took %2</source>
        <translation>%1, und dauerte %2</translation>
    </message>
    <message>
        <source>%1, and runs for %2</source>
        <translation>%1, und läuft seit %2</translation>
    </message>
    <message>
        <source>with status %1</source>
        <translation>mit Status %1</translation>
    </message>
    <message>
        <source>Connectors (%1)</source>
        <translation>Konnektoren (%1)</translation>
    </message>
    <message>
        <source>Run &amp;without a sandbox…</source>
        <translation>&amp;Ohne Sandbox ausführen…</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskRun</name>
    <message>
        <source>The time limit is over: the agent was stopped.</source>
        <translation>Die Zeit ist um: Der Agent wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 holds your home folder, which a sandbox is to hide</source>
        <translation>%1 enthält Ihren persönlichen Ordner, den eine Sandbox verbergen soll</translation>
    </message>
    <message>
        <source>The agent connects to %1.</source>
        <translation>Der Agent verbindet sich mit %1.</translation>
    </message>
    <message>
        <source>%1 is version %2, %3 is wanted</source>
        <translation>%1 hat die Version %2, nötig ist %3</translation>
    </message>
    <message>
        <source>%1 cannot go on from an earlier session</source>
        <translation>%1 kann eine frühere Sitzung nicht fortsetzen</translation>
    </message>
    <message>
        <source>The agent reaches these hosts alone: %1.</source>
        <translation>Der Agent erreicht nur diese Hosts: %1.</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskTable</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>jackfield::TaskTableModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>jackfield::TasksView</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>No task yet</source>
        <translation>Noch keine Aufgabe</translation>
    </message>
    <message>
        <source>A task is a prompt that an agent works on in a folder, in a sandbox, with exactly the connectors that you choose.</source>
        <translation>Eine Aufgabe ist ein Auftrag, an dem ein Agent in einem Ordner arbeitet, in einer Sandbox, mit genau den Konnektoren, die Sie wählen.</translation>
    </message>
    <message>
        <source>&amp;Run a task…</source>
        <translation>&amp;Aufgabe stellen…</translation>
    </message>
    <message>
        <source>%1 tasks are selected.</source>
        <translation>%1 Aufgaben sind ausgewählt.</translation>
    </message>
    <message>
        <source>Select a task to see what became of it.</source>
        <translation>Wählen Sie eine Aufgabe, um zu sehen, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>A task that is running cannot be deleted; stop it first.</source>
        <translation>Eine laufende Aufgabe kann nicht gelöscht werden; halten Sie sie zuerst an.</translation>
    </message>
    <message>
        <source>The task was deleted, with its log.</source>
        <translation>Die Aufgabe wurde gelöscht, samt Protokoll.</translation>
    </message>
    <message>
        <source>%1 tasks were deleted, with their logs.</source>
        <translation>%1 Aufgaben wurden gelöscht, samt Protokollen.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Run a&amp;gain…</source>
        <translation>Noch &amp;einmal…</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>&amp;Fortsetzen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
</context>
<context>
    <name>jackfield::TestPanel</name>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n Werkzeug</numerusform>
            <numerusform>%n Werkzeuge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>What it wrote to standard error:</source>
        <translation>Seine Standardfehlerausgabe:</translation>
    </message>
    <message>
        <source>What the test starts or asks</source>
        <translation>Was der Test startet oder fragt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>A test starts exactly this:</source>
        <translation>Ein Test startet genau dies:</translation>
    </message>
    <message>
        <source>A test asks exactly this server:</source>
        <translation>Ein Test fragt genau diesen Server:</translation>
    </message>
    <message>
        <source>A test connects for real and lists the tools. Nothing is saved by it.</source>
        <translation>Ein Test stellt eine echte Verbindung her und listet die Werkzeuge auf. Gespeichert wird dabei nichts.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Verbunden mit %1.</translation>
    </message>
    <message>
        <source>It offers %1.</source>
        <translation>Der Server bietet %1.</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>Something was changed since the test. Test again to be sure.</source>
        <translation>Seit dem Test wurde etwas geändert. Zur Sicherheit erneut testen.</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Test s&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Set %1</source>
        <translation>%1 set&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Copy the command that installs it</source>
        <translation>Installationsbefehl &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>jackfield::TestRun</name>
    <message>
        <source>the results could not be stored (%1)</source>
        <translation>die Ergebnisse konnten nicht gespeichert werden (%1)</translation>
    </message>
</context>
<context>
    <name>jackfield::TestStepsView</name>
    <message>
        <source>not done</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>jackfield::ToolChangesBox</name>
    <message>
        <source>&amp;Seen</source>
        <translation>&amp;Gesehen</translation>
    </message>
    <message>
        <source>Accept the tools as they are now; later tests are held against them</source>
        <translation>Die Werkzeuge akzeptieren, wie sie jetzt sind; spätere Tests werden daran gemessen</translation>
    </message>
    <message>
        <source>A tool that you know says something else now</source>
        <translation>Ein bekanntes Werkzeug sagt jetzt etwas anderes</translation>
    </message>
    <message>
        <source>Some tools came or went</source>
        <translation>Einige Werkzeuge kamen hinzu oder fielen weg</translation>
    </message>
    <message>
        <source>A server that changes what a known tool says may want your agent to do what you never agreed to. Read both texts before you go on.</source>
        <translation>Ein Server, der ändert, was ein bekanntes Werkzeug sagt, will Ihren Agenten vielleicht zu etwas bringen, dem Sie nie zugestimmt haben. Beide Texte lesen, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>The server offers other tools than when you last looked.</source>
        <translation>Der Server bietet andere Werkzeuge an als bei Ihrem letzten Blick darauf.</translation>
    </message>
    <message>
        <source>and %1 more changed; jackfieldctl tools NAME --changes shows all</source>
        <translation>und %1 weitere geändert; jackfieldctl tools NAME --changes zeigt alle</translation>
    </message>
    <message>
        <source>and some of the tools beyond the first %1</source>
        <translation>und einige Werkzeuge jenseits der ersten %1</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>%1: differs behind what is kept of it, or in what cannot be seen</source>
        <translation>%1: unterscheidet sich hinter dem, was davon aufbewahrt wird, oder in Unsichtbarem</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>%1, before</source>
        <translation>%1, vorher</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a sign, such as +; new or gone; names of tools</comment>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>jackfield::ToolView</name>
    <message>
        <source>&amp;Call</source>
        <translation>Aufru&amp;fen</translation>
    </message>
    <message>
        <source>This tool takes no arguments.</source>
        <translation>Dieses Werkzeug nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>May change or delete things</source>
        <translation>Kann etwas ändern oder löschen</translation>
    </message>
    <message>
        <source>The tool answered without any content.</source>
        <translation>Das Werkzeug antwortete ohne Inhalt.</translation>
    </message>
</context>
<context>
    <name>jackfield::TrafficModel</name>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>sent: %1</source>
        <translation>gesendet: %1</translation>
    </message>
    <message>
        <source>received: %1</source>
        <translation>empfangen: %1</translation>
    </message>
    <message>
        <source>%1, an error</source>
        <translation>%1, ein Fehler</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>jackfield::TrafficPage</name>
    <message>
        <source>Once it runs, every message to and from it can be read here.</source>
        <translation>Sobald er läuft, lässt sich hier jede Nachricht an ihn und von ihm lesen.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Export all messages to a file…</source>
        <translation>Alle Nachrichten in eine Datei exportieren…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation>Die gewählte Nachricht</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the messages</source>
        <translation>Nachrichten filtern</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No message yet.</source>
        <translation>Noch keine Nachricht.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>The latest %1 messages; %2 older ones are gone.</source>
        <translation>Die neuesten %1 Nachrichten; %2 ältere sind nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Choose a message to read all of it.</source>
        <translation>Eine Nachricht wählen, um sie ganz zu lesen.</translation>
    </message>
    <message>
        <source>Export all messages</source>
        <translation>Alle Nachrichten exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>This file could not be written: %1</source>
        <translation>Diese Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>jackfield::TrayIcon</name>
    <message>
        <source>&amp;Open Jackfield</source>
        <translation>Jackfield ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Test &amp;all</source>
        <translation>&amp;Alle testen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>Jackfield</source>
        <translation>Jackfield</translation>
    </message>
</context>
<context>
    <name>jackfield::TryOut</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>This server has no tools.</source>
        <translation>Dieser Server hat keine Werkzeuge.</translation>
    </message>
    <message>
        <source>Once it runs, its tools can be called from here.</source>
        <translation>Sobald er läuft, lassen sich seine Werkzeuge von hier aus aufrufen.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>This server has no resources.</source>
        <translation>Dieser Server hat keine Ressourcen.</translation>
    </message>
    <message>
        <source>Once it runs, its resources can be read from here.</source>
        <translation>Sobald er läuft, lassen sich seine Ressourcen von hier aus lesen.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>This server has no prompts.</source>
        <translation>Dieser Server hat keine Prompts.</translation>
    </message>
    <message>
        <source>Once it runs, its prompts can be filled in from here.</source>
        <translation>Sobald er läuft, lassen sich seine Prompts von hier aus ausfüllen.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
</context>
<context>
    <name>jackfield::UnlockDialog</name>
    <message>
        <source>There is no way to recover a forgotten passphrase: without it, your secrets stay sealed for good. Write it down or keep it in a password manager.</source>
        <translation>Eine vergessene Passphrase lässt sich nicht wiederherstellen: Ohne sie bleiben Ihre Geheimnisse für immer versiegelt. Am besten aufschreiben oder in einem Passwortmanager aufbewahren.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Try the keychain again</source>
        <translation>&amp;Schlüsselbund erneut versuchen</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Keep your secrets under a passphrase</source>
        <translation>Ihre Geheimnisse mit einer Passphrase schützen</translation>
    </message>
    <message>
        <source>Jackfield seals your secrets with a key, and no keychain could be reached to keep it. You can keep it under a passphrase instead, which you type once each time you start Jackfield.</source>
        <translation>Jackfield versiegelt Ihre Geheimnisse mit einem Schlüssel, und kein Schlüsselbund war erreichbar, um ihn aufzubewahren. Stattdessen kann ihn eine Passphrase schützen, die bei jedem Start von Jackfield einmal einzugeben ist.</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>&amp;Tresor anlegen</translation>
    </message>
    <message>
        <source>Unlock your secrets</source>
        <translation>Geheimnisse entsperren</translation>
    </message>
    <message>
        <source>Your secrets are locked</source>
        <translation>Ihre Geheimnisse sind gesperrt</translation>
    </message>
    <message>
        <source>The key to them is in %1, which did not give it yet.</source>
        <translation>Der Schlüssel dazu liegt in %1 und wurde noch nicht herausgegeben.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Type the passphrase of %1 to unlock them.</source>
        <translation>Zum Entsperren die Passphrase von %1 eingeben.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Checking the passphrase takes a moment, so that guessing is slow…</source>
        <translation>Die Passphrase wird geprüft; das dauert absichtlich einen Moment, um Erraten zu erschweren…</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Tresor wird angelegt…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
</context>
<context>
    <name>jackfield::WebAddressView</name>
    <message>
        <source>This is no address of the web. It will not be opened.</source>
        <translation>Das ist keine Adresse im Web. Sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>The name of this site has letters that can look like others. It reads “%1”, and is really %2.</source>
        <translation>Der Name dieser Seite hat Buchstaben, die wie andere aussehen können. Er liest sich „%1“ und lautet in Wirklichkeit %2.</translation>
    </message>
    <message>
        <source>There is a user name before the site&apos;s own name, which can mislead: the site is %1.</source>
        <translation>Vor dem Namen der Seite steht ein Benutzername, was täuschen kann: Die Seite ist %1.</translation>
    </message>
    <message>
        <source>The connection is not encrypted (http).</source>
        <translation>Die Verbindung ist nicht verschlüsselt (http).</translation>
    </message>
</context>
<context>
    <name>jackfield::WindowDialogs</name>
    <message>
        <source>There is none yet: it is made with the first secret.</source>
        <translation>Es gibt noch keinen: Er wird mit dem ersten Geheimnis angelegt.</translation>
    </message>
    <message>
        <source>Under a passphrase.</source>
        <translation>Mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>In %1.</translation>
    </message>
    <message>
        <source>Trust an issuer</source>
        <translation>Einem Aussteller vertrauen</translation>
    </message>
    <message>
        <source>Trust %1 from now on?</source>
        <translation>%1 von nun an vertrauen?</translation>
    </message>
    <message>
        <source>Jackfield and the servers that it starts will believe every certificate that it issues. Ask whoever runs the server whether this is its SHA-256 fingerprint:

%1

It is added to %2, from where you can remove it again.</source>
        <translation>Jackfield und die Server, die es startet, werden jedem Zertifikat dieses Ausstellers glauben. Beim Betreiber des Servers erfragen, ob dies der SHA-256-Fingerabdruck des Ausstellers ist:

%1

Der Aussteller wird in %2 eingetragen und lässt sich dort wieder entfernen.</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>&amp;Vertrauen</translation>
    </message>
</context>
<context>
    <name>jackfield::WindowHealth</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The tools of “%1” changed.</source>
        <translation>Die Werkzeuge von „%1“ haben sich geändert.</translation>
    </message>
    <message>
        <source>The tools of %1 connectors changed: %2.</source>
        <translation>Die Werkzeuge von %1 Konnektoren haben sich geändert: %2.</translation>
    </message>
    <message>
        <source>Look at what changed before an agent uses them.</source>
        <translation>Die Änderungen ansehen, bevor ein Agent die Werkzeuge verwendet.</translation>
    </message>
    <message>
        <source>“%1” is no longer connected.</source>
        <translation>„%1“ ist nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>%1 connectors are no longer connected.</source>
        <translation>%1 Konnektoren sind nicht mehr verbunden.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
</context>
<context>
    <name>jackfield::WindowTasks</name>
    <message>
        <source>Tasks are running</source>
        <translation>Aufgaben laufen</translation>
    </message>
    <message>
        <source>A task is running, and ends with this window.</source>
        <translation>Eine Aufgabe läuft und endet mit diesem Fenster.</translation>
    </message>
    <message>
        <source>%1 tasks are running, and end with this window.</source>
        <translation>%1 Aufgaben laufen und enden mit diesem Fenster.</translation>
    </message>
    <message>
        <source>What their agents have changed so far stays as it is.</source>
        <translation>Was ihre Agenten bisher geändert haben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>An&amp;halten und schließen</translation>
    </message>
</context>
<context>
    <name>jackfield::Workspace</name>
    <message>
        <source>There is no user “%1” yet. Make one: jackfieldctl --user NAME init.</source>
        <translation>Den Benutzer „%1“ gibt es noch nicht. Anlegen mit: jackfieldctl --user NAME init.</translation>
    </message>
    <message>
        <source>There is no connector named “%1”.</source>
        <translation>Es gibt keinen Konnektor namens „%1“.</translation>
    </message>
    <message>
        <source>they are under a passphrase, and there is neither --passphrase-file nor a terminal to ask on</source>
        <translation>sie sind mit einer Passphrase geschützt, und es gibt weder --passphrase-file noch ein Terminal zum Nachfragen</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>Neue Passphrase:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Noch einmal:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Passphrase:</translation>
    </message>
    <message>
        <source>Give the new passphrase with %1: there is no terminal to ask on.</source>
        <translation>Die neue Passphrase mit %1 angeben: Es gibt kein Terminal zum Nachfragen.</translation>
    </message>
    <message>
        <source>the key is in the keychain; the passphrase is not needed</source>
        <translation>der Schlüssel liegt im Schlüsselbund; die Passphrase wird nicht gebraucht</translation>
    </message>
</context>
</TS>
