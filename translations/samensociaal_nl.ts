<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>About</name>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemaakt met</translation>
    </message>
</context>
<context>
    <name>AdviceView</name>
    <message>
        <source>What fits now?</source>
        <translation>Wat past nu?</translation>
    </message>
    <message>
        <source>What you answer here is not kept.</source>
        <translation>Wat je hier antwoordt, wordt niet bewaard.</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, zo weer</translation>
    </message>
    <message>
        <source>No, differently</source>
        <translation>Nee, anders</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Weet ik niet zeker</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Choose or write one agreement</source>
        <translation>Kies of schrijf één afspraak</translation>
    </message>
    <message>
        <source>Something you agree with yourself. Small is good.</source>
        <translation>Iets wat je met jezelf afspreekt. Klein is goed.</translation>
    </message>
    <message>
        <source>From your answers</source>
        <translation>Uit je antwoorden</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideeën</translation>
    </message>
    <message>
        <source>for example: I read my message once more before I send it</source>
        <translation>bijvoorbeeld: ik lees mijn bericht nog één keer voor ik het verstuur</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Of in je eigen woorden</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
</context>
<context>
    <name>AgreementsCard</name>
    <message>
        <source>My agreements</source>
        <translation>Mijn afspraken</translation>
    </message>
    <message>
        <source>Nothing here yet. At the end of a talk you can make an agreement with yourself.</source>
        <translation>Hier staat nog niets. Aan het eind van een gesprek kun je iets met jezelf afspreken.</translation>
    </message>
    <message>
        <source>{day} · part {part}</source>
        <translation>{day} · deel {part}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Verwijderen: {text}</translation>
    </message>
    <message>
        <source>Agreement removed.</source>
        <translation>Afspraak verwijderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>AnswersView</name>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mijn antwoorden</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Toen</translation>
    </message>
    <message>
        <source>There is no question that you answered both times.</source>
        <translation>Er is geen vraag die je beide keren hebt beantwoord.</translation>
    </message>
</context>
<context>
    <name>ArrangingView</name>
    <message>
        <source>Choose cards</source>
        <translation>Kaarten kiezen</translation>
    </message>
    <message>
        <source>What is on is shown. Press it to hide it. What you choose is kept at once.</source>
        <translation>Wat aan staat, is te zien. Druk erop om het te verbergen. Je keuze wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Zoals in het begin</translation>
    </message>
    <message>
        <source>Shown: {card}</source>
        <translation>Te zien: {card}</translation>
    </message>
    <message>
        <source>Not shown any more: {card}</source>
        <translation>Niet meer te zien: {card}</translation>
    </message>
    <message>
        <source>{card}: {place} of {count}</source>
        <translation>{card}: {place} van {count}</translation>
    </message>
    <message>
        <source>The cards are as at first.</source>
        <translation>De kaarten staan weer zoals in het begin.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Earlier imports</source>
        <translation>Eerder geïmporteerd</translation>
    </message>
    <message>
        <source>Taking back removes what came in. What you changed since stays.</source>
        <translation>Ongedaan maken haalt weg wat erbij kwam. Wat je daarna hebt veranderd, blijft.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Take back: {which}</source>
        <translation>Ongedaan maken: {which}</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>This is information, not legal advice. Is it about you? Ask someone who knows the law.</source>
        <translation>Dit is uitleg, geen juridisch advies. Gaat het over jou? Vraag iemand die de wet kent.</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>First your passphrase</source>
        <translation>Eerst je wachtzin</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Laat de woorden zien</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Verberg de woorden</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>Laat mijn code zien</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>Maak een nieuwe code</translation>
    </message>
    <message>
        <source>Is your code lost, or did somebody see it? Then make a new one.</source>
        <translation>Ben je je code kwijt, of heeft iemand hem gezien? Maak dan een nieuwe.</translation>
    </message>
    <message>
        <source>This journal can only be read here. So it cannot get a new code now.</source>
        <translation>Dit dagboek kun je hier alleen lezen. Een nieuwe code kan nu dus niet.</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>First type your passphrase.</source>
        <translation>Typ eerst je wachtzin.</translation>
    </message>
</context>
<context>
    <name>BackView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>A backup is a locked copy of your journal. One is made by itself, once a day.</source>
        <translation>Een reservekopie is een kopie van je dagboek, op slot. Er komt er vanzelf één per dag.</translation>
    </message>
    <message>
        <source>A backup is a locked copy of your journal. This one can only be read: none is made by itself.</source>
        <translation>Een reservekopie is een kopie van je dagboek, op slot. Dit dagboek kun je alleen lezen: er komt er niet vanzelf een.</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>Open de reservekopieën</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Last backup: never</source>
        <translation>Laatste reservekopie: nog nooit</translation>
    </message>
    <message>
        <source>Last backup: {day}</source>
        <translation>Laatste reservekopie: {day}</translation>
    </message>
    <message>
        <source>The last backup did not work: there is no room. Make room, or choose another folder.</source>
        <translation>De laatste reservekopie is niet gelukt: er is geen ruimte. Maak ruimte, of kies een andere map.</translation>
    </message>
    <message>
        <source>The last backup did not work: its folder is not there. Is it on a stick? Put it back.</source>
        <translation>De laatste reservekopie is niet gelukt: de map is er niet. Staat die op een stick? Doe de stick er weer in.</translation>
    </message>
    <message>
        <source>The last backup did not work: its folder cannot be written. Choose another one.</source>
        <translation>De laatste reservekopie is niet gelukt: in de map kan niet worden geschreven. Kies een andere.</translation>
    </message>
    <message>
        <source>The last backup did not work: the copy was not right. Try again, or choose another folder.</source>
        <translation>De laatste reservekopie is niet gelukt: de kopie klopte niet. Probeer het nog eens, of kies een andere map.</translation>
    </message>
    <message>
        <source>The last backup did not work. Try it again.</source>
        <translation>De laatste reservekopie is niet gelukt. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>Copies of a journal</source>
        <translation>Kopieën van een dagboek</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>A backup is a copy of your journal, in one file. It is locked like the journal itself.</source>
        <translation>Een reservekopie is een kopie van je dagboek, in één bestand. Ze is op slot, net als het dagboek zelf.</translation>
    </message>
    <message>
        <source>Stopped. No backup was made.</source>
        <translation>Gestopt. Er is geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>De reservekopie is gemaakt en nagekeken.</translation>
    </message>
    <message>
        <source>The copy is made and checked: {file}</source>
        <translation>De kopie is gemaakt en nagekeken: {file}</translation>
    </message>
    <message>
        <source>This folder is not there. Is it on a stick? Put the stick back, or choose another folder.</source>
        <translation>Deze map is er niet. Staat die op een stick? Doe de stick er weer in, of kies een andere map.</translation>
    </message>
    <message>
        <source>From now on your backups go there.</source>
        <translation>Je reservekopieën komen voortaan daar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Maak nu een reservekopie</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Bewaar een kopie ergens anders</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>There is a file with that name already. Choose another name.</source>
        <translation>Er is al een bestand met die naam. Kies een andere naam.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Er is geen reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Once a day, when you open your journal, a backup is made and read back as a check.</source>
        <translation>Eén keer per dag, als je je dagboek opent, komt er een reservekopie. Die wordt teruggelezen om te zien of ze klopt.</translation>
    </message>
    <message>
        <source>This journal can only be read here. So no backup is made by itself.</source>
        <translation>Dit dagboek kun je hier alleen lezen. Er komt dus niet vanzelf een reservekopie.</translation>
    </message>
    <message>
        <source>Kept are those of 7 days, 4 weeks and 12 months. Older ones go by themselves.</source>
        <translation>Die van 7 dagen, 4 weken en 12 maanden blijven. Oudere gaan vanzelf weg.</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Waar ze staan</translation>
    </message>
    <message>
        <source>A folder on another disk or stick also helps when this one breaks or gets lost.</source>
        <translation>Een map op een andere schijf of stick helpt ook als deze kapotgaat of kwijtraakt.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Where do your backups go?</source>
        <translation>Waar komen je reservekopieën?</translation>
    </message>
    <message>
        <source>Keep them beside the journal</source>
        <translation>Bewaar ze naast het dagboek</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
    <message>
        <source>In the folder you chose: {folder}</source>
        <translation>In de map die je koos: {folder}</translation>
    </message>
    <message>
        <source>Beside the journal: {folder}</source>
        <translation>Naast het dagboek: {folder}</translation>
    </message>
</context>
<context>
    <name>BinRow</name>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put back: {item}</source>
        <translation>Terugzetten: {item}</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Nu wissen</translation>
    </message>
    <message>
        <source>Press again to erase for good</source>
        <translation>Druk nog eens om voorgoed te wissen</translation>
    </message>
    <message>
        <source>gone for good today</source>
        <translation>vandaag voorgoed weg</translation>
    </message>
    <message>
        <source>gone for good within a day</source>
        <translation>binnen een dag voorgoed weg</translation>
    </message>
    <message>
        <source>gone for good in {days} days</source>
        <translation>over {days} dagen voorgoed weg</translation>
    </message>
</context>
<context>
    <name>BinView</name>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>What you remove stays here for thirty days. Then it is gone for good.</source>
        <translation>Wat je weghaalt, blijft hier dertig dagen. Daarna is het voorgoed weg.</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Alles wissen</translation>
    </message>
    <message>
        <source>Press again to erase all for good</source>
        <translation>Druk nog eens om alles voorgoed te wissen</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>De prullenbak is leeg</translation>
    </message>
    <message>
        <source>What you remove stays here for thirty days. You can put it back.</source>
        <translation>Wat je weghaalt, blijft hier dertig dagen. Je kunt het terugzetten.</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Toon meer ({count})</translation>
    </message>
    <message>
        <source>A file of your evidence, removed on {day}</source>
        <translation>Een bestand van je bewijs, weggehaald op {day}</translation>
    </message>
    <message>
        <source>From the draft pad, left on {day}</source>
        <translation>Van het kladblok, weggelegd op {day}</translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation>Teruggezet.</translation>
    </message>
    <message>
        <source>Put back in your draft pad.</source>
        <translation>Teruggezet in je kladblok.</translation>
    </message>
    <message>
        <source>This moment is in your journal already.</source>
        <translation>Dit moment staat al in je dagboek.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Erased for good.</source>
        <translation>Voorgoed gewist.</translation>
    </message>
    <message>
        <source>The bin is empty now.</source>
        <translation>De prullenbak is nu leeg.</translation>
    </message>
</context>
<context>
    <name>BreakCard</name>
    <message>
        <source>Shall we pause?</source>
        <translation>Even pauze?</translation>
    </message>
    <message>
        <source>What you wrote may weigh on you. You can stop here. Get up for a moment, or talk to someone.</source>
        <translation>Wat je schreef, kan zwaar zijn. Stoppen mag. Sta even op, of praat met iemand.</translation>
    </message>
    <message>
        <source>To Help</source>
        <translation>Naar Hulp</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message>
        <source>you did not have the journal yet</source>
        <translation>toen had je het dagboek nog niet</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>A dot with a number says how many moments a day holds. The numbers at the left are those of the weeks.</source>
        <translation>Een stip met een getal zegt hoeveel momenten er op een dag zijn. Links staan de weeknummers.</translation>
    </message>
    <message>
        <source>12 March</source>
        <translation>12 maart</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>moet nog komen</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>niets opgeschreven</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 moment</translation>
    </message>
    <message>
        <source>{count} moments</source>
        <translation>{count} momenten</translation>
    </message>
    <message>
        <source>Show all of this day in the journal</source>
        <translation>Toon alles van deze dag in het dagboek</translation>
    </message>
    <message>
        <source>I do not understand this day. Try: 12 March 2025</source>
        <translation>Deze dag begrijp ik niet. Probeer: 12 maart 2025</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>This is not a pack</source>
        <translation>Dit is geen pakket</translation>
    </message>
    <message>
        <source>It means to take the place of our list of help points. Do you trust who made it?</source>
        <translation>Het wil de plaats innemen van onze lijst met meldpunten. Vertrouw je wie het maakte?</translation>
    </message>
    <message>
        <source>You have this pack already. The new one takes its place.</source>
        <translation>Je hebt dit pakket al. Het nieuwe komt ervoor in de plaats.</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Wat er niet klopt</translation>
    </message>
    <message>
        <source>Add what is right</source>
        <translation>Voeg toe wat klopt</translation>
    </message>
    <message>
        <source>Add this pack</source>
        <translation>Voeg dit pakket toe</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>Niet toevoegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Up: {card}</source>
        <translation>Omhoog: {card}</translation>
    </message>
    <message>
        <source>Down: {card}</source>
        <translation>Omlaag: {card}</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>An invented situation</source>
        <translation>Een bedachte situatie</translation>
    </message>
    <message>
        <source>What would you do?</source>
        <translation>Wat zou jij doen?</translation>
    </message>
    <message>
        <source>None of these is the right one. What you choose is not saved.</source>
        <translation>Geen ervan is de juiste. Wat je kiest, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>To take with you</source>
        <translation>Om mee te nemen</translation>
    </message>
    <message>
        <source>All situations</source>
        <translation>Alle situaties</translation>
    </message>
    <message>
        <source>Next situation</source>
        <translation>Volgende situatie</translation>
    </message>
    <message>
        <source>You can look at the other ways too. None of them is the right one.</source>
        <translation>Je kunt ook de andere bekijken. Geen ervan is de juiste.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{question} As a table</source>
        <translation>{question} Als tabel</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>How do I read this?</source>
        <translation>Hoe lees ik dit?</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Enter on a row shows its moments.</source>
        <translation>Enter op een rij toont de momenten.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alles samen</translation>
    </message>
    <message>
        <source>Earlier: {days}</source>
        <translation>Eerder: {days}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>What held back</source>
        <translation>Wat tegenhield</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Gevoel</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat je deed</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Aantal keer</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>Van hoeveel</translation>
    </message>
    <message>
        <source>Earlier, out of</source>
        <translation>Eerder, van hoeveel</translation>
    </message>
    <message>
        <source>Earlier: {name}</source>
        <translation>Eerder: {name}</translation>
    </message>
    <message>
        <source>Earlier, together</source>
        <translation>Eerder, samen</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Days with moments</source>
        <translation>Dagen met momenten</translation>
    </message>
    <message>
        <source>Earlier, before</source>
        <translation>Eerder, ervoor</translation>
    </message>
    <message>
        <source>Earlier, after</source>
        <translation>Eerder, erna</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Eerste keer</translation>
    </message>
    <message>
        <source>Latest time</source>
        <translation>Laatste keer</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Erna</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 moment</translation>
    </message>
    <message>
        <source>{count} moments</source>
        <translation>{count} momenten</translation>
    </message>
    <message>
        <source>no entry, so nothing is known</source>
        <translation>niets genoteerd, dus niet bekend</translation>
    </message>
    <message>
        <source>&lt;1%</source>
        <translation>&lt;1%</translation>
    </message>
    <message>
        <source>&gt;99%</source>
        <translation>&gt;99%</translation>
    </message>
    <message>
        <source>{share}%</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} van {whole}</translation>
    </message>
    <message>
        <source>{part} of {whole} ({share})</source>
        <translation>{part} van {whole} ({share})</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>You now see {days}.</source>
        <translation>Je ziet nu {days}.</translation>
    </message>
    <message>
        <source>Week {week}, {days}</source>
        <translation>Week {week}, {days}</translation>
    </message>
    <message>
        <source>wk {week}</source>
        <translation>wk {week}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} keer</translation>
    </message>
    <message>
        <source>and {count} more, together {total}</source>
        <translation>en nog {count}, samen {total}</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} van {all}</translation>
    </message>
    <message>
        <source>{rest}. The table has them all.</source>
        <translation>{rest}. In de tabel staan ze allemaal.</translation>
    </message>
    <message>
        <source>No journal yet</source>
        <translation>Nog geen dagboek</translation>
    </message>
    <message>
        <source>Nothing noted</source>
        <translation>Niets genoteerd</translation>
    </message>
</context>
<context>
    <name>CheckEndView</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>What you chose</source>
        <translation>Wat je koos</translation>
    </message>
    <message>
        <source>Questions to think about, not a test. Nothing is added up, and there is no good number.</source>
        <translation>Vragen om over na te denken, geen test. Er wordt niets opgeteld en geen antwoord is het beste.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>You skipped every question. That is fine.</source>
        <translation>Je sloeg alle vragen over. Dat is goed.</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>A talk with yourself, in parts.</source>
        <translation>Een gesprek met jezelf, in delen.</translation>
    </message>
    <message>
        <source>Two good things pull apart. You choose where you stand. No answer is right.</source>
        <translation>Twee goede dingen botsen. Jij kiest waar je staat. Geen antwoord is het juiste.</translation>
    </message>
    <message>
        <source>To the dilemmas</source>
        <translation>Naar de dilemma’s</translation>
    </message>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemma’s</translation>
    </message>
    <message>
        <source>What the pamphlet asks of us, of government and of platforms, and what is known about it.</source>
        <translation>Wat het pamflet vraagt van ons, de overheid en platformen. En wat we erover weten.</translation>
    </message>
    <message>
        <source>Read about the pamphlet</source>
        <translation>Lees over het pamflet</translation>
    </message>
    <message>
        <source>The pamphlet</source>
        <translation>Het pamflet</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Practise alone or with others. Nothing you choose here is saved.</source>
        <translation>Oefen alleen of met anderen. Wat je hier kiest, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>Nothing to practise yet</source>
        <translation>Nog niets om te oefenen</translation>
    </message>
    <message>
        <source>A pack can bring exercises.</source>
        <translation>Een pakket kan oefeningen brengen.</translation>
    </message>
    <message>
        <source>Practise with a situation</source>
        <translation>Oefen met een situatie</translation>
    </message>
    <message>
        <source>Invented situations. What would you do? You see what may come of it.</source>
        <translation>Bedachte situaties. Wat zou jij doen? Je ziet wat ervan kan komen.</translation>
    </message>
    <message>
        <source>Show all {count} situations</source>
        <translation>Toon alle {count} situaties</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>For home, class or the library.</source>
        <translation>Voor thuis, in de klas of in de bibliotheek.</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Alleen</translation>
    </message>
    <message>
        <source>With a group</source>
        <translation>Met een groep</translation>
    </message>
    <message>
        <source>Which exercises</source>
        <translation>Welke oefeningen</translation>
    </message>
    <message>
        <source>{count} exercises</source>
        <translation>{count} oefeningen</translation>
    </message>
    <message>
        <source>One exercise</source>
        <translation>Eén oefening</translation>
    </message>
</context>
<context>
    <name>ChooserPage</name>
    <message>
        <source>Choose the folder of your journal, or the file that you took along or put aside.</source>
        <translation>Kies de map van je dagboek. Of kies het bestand dat je meenam of bewaarde.</translation>
    </message>
    <message>
        <source>In another folder or on a stick</source>
        <translation>In een andere map of op een stick</translation>
    </message>
    <message>
        <source>Open a copy in one file</source>
        <translation>Open een kopie in één bestand</translation>
    </message>
    <message>
        <source>Make a new journal</source>
        <translation>Maak een nieuw dagboek</translation>
    </message>
    <message>
        <source>Change the names</source>
        <translation>Verander de namen</translation>
    </message>
    <message>
        <source>Continue as a guest</source>
        <translation>Verder als gast</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Which journal?</source>
        <translation>Welk dagboek?</translation>
    </message>
    <message>
        <source>Where is your journal?</source>
        <translation>Waar is je dagboek?</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Your recovery code</source>
        <translation>Je herstelcode</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Verberg de code</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>With this code you can always open your journal, even if you lose the passphrase. So can anyone else who has it. Keep it on paper, in a safe place.</source>
        <translation>Met deze code kun je je dagboek altijd openen, ook als je de wachtzin kwijt bent. Dat kan ook ieder ander die de code heeft. Bewaar hem op papier, op een veilige plek.</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Which column is what?</source>
        <translation>Welke kolom is wat?</translation>
    </message>
    <message>
        <source>This is a table. Say which column is what. Below you see what it brings.</source>
        <translation>Dit is een tabel. Zeg welke kolom wat is. Daaronder zie je wat erbij komt.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolom {number}</translation>
    </message>
    <message>
        <source>Left out: {columns}.</source>
        <translation>Weggelaten: {columns}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>De eerste rijen</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Kopieer: {what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Kopiëren als plaatje</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Bewaren als PNG…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Plaatje (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Bewaren als SVG…</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Tekening (*.svg)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Bewaren als CSV…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>Copied as a picture, without your own words.</source>
        <translation>Gekopieerd als plaatje, zonder je eigen woorden.</translation>
    </message>
    <message>
        <source>That is a file of your journal. Choose another name.</source>
        <translation>Dat is een bestand van je dagboek. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Is the disk full, or locked?</source>
        <translation>Het bestand kan daar niet worden bewaard. Is de schijf vol, of op slot?</translation>
    </message>
    <message>
        <source>Saved in {file}, without your own words.</source>
        <translation>Bewaard in {file}, zonder je eigen woorden.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy…</source>
        <translation>Kopiëren…</translation>
    </message>
    <message>
        <source>Without your own words</source>
        <translation>Zonder je eigen woorden</translation>
    </message>
</context>
<context>
    <name>Covered</name>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>Tonen: {what}</translation>
    </message>
    <message>
        <source>It is covered again when you go elsewhere.</source>
        <translation>Het wordt weer bedekt als je ergens anders heen gaat.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Bedekken</translation>
    </message>
    <message>
        <source>Covered words</source>
        <translation>Bedekte woorden</translation>
    </message>
    <message>
        <source>Covered picture</source>
        <translation>Bedekte foto</translation>
    </message>
    <message>
        <source>Hold Space or the mouse button to see it.</source>
        <translation>Houd de spatiebalk of de muisknop ingedrukt om het te zien.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Er ging iets mis in het programma.</translation>
    </message>
    <message>
        <source>What you wrote is saved as a draft. You can go on. Does it happen again? Start the program again. Code: {code}</source>
        <translation>Wat je schreef, is bewaard als concept. Je kunt verder. Gebeurt het weer? Start het programma opnieuw. Code: {code}</translation>
    </message>
</context>
<context>
    <name>CustodyEvent</name>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Bekeken</translation>
    </message>
    <message>
        <source>Copied to elsewhere</source>
        <translation>Ergens anders opgeslagen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Veranderd</translation>
    </message>
    <message>
        <source>Put in the bin</source>
        <translation>In de prullenbak gelegd</translation>
    </message>
    <message>
        <source>Taken out of the bin</source>
        <translation>Uit de prullenbak gehaald</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>Voorgoed gewist</translation>
    </message>
</context>
<context>
    <name>CustodyLines</name>
    <message>
        <source>What happened to this evidence</source>
        <translation>Wat er met dit bewijs gebeurde</translation>
    </message>
    <message>
        <source>Show earlier lines</source>
        <translation>Toon eerdere regels</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleer</translation>
    </message>
    <message>
        <source>Check all evidence in this journal</source>
        <translation>Controleer al het bewijs in dit dagboek</translation>
    </message>
    <message>
        <source>last hash of the log</source>
        <translation>laatste controlegetal van het logboek</translation>
    </message>
    <message>
        <source>Write this down somewhere else, with the date. Later it shows that nothing before it changed.</source>
        <translation>Schrijf dit ergens anders op, met de datum. Later laat het zien dat er daarvoor niets is veranderd.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Nog niets.</translation>
    </message>
    <message>
        <source>Last hash: {start}…</source>
        <translation>Laatste controlegetal: {start}…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Er wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>what you wrote</source>
        <translation>wat je schreef</translation>
    </message>
    <message>
        <source>the words as they stood there</source>
        <translation>de woorden zoals ze er stonden</translation>
    </message>
    <message>
        <source>a file that is gone</source>
        <translation>een bestand dat weg is</translation>
    </message>
    <message>
        <source>All {lines} and {files} are as they were added.</source>
        <translation>Alle {lines} en {files} zijn zoals ze zijn toegevoegd.</translation>
    </message>
    <message>
        <source>Line {number} of the log is not as it was written. What follows it cannot be trusted.</source>
        <translation>Regel {number} van het logboek is niet meer zoals hij was. Wat erna komt, is niet te vertrouwen.</translation>
    </message>
    <message>
        <source>These files are not as they were added: {names}.</source>
        <translation>Deze bestanden zijn niet meer zoals ze zijn toegevoegd: {names}.</translation>
    </message>
    <message>
        <source>What was written with {count} of your moments is not what the log says.</source>
        <translation>Bij {count} van je momenten staat iets anders dan het logboek zegt.</translation>
    </message>
    <message>
        <source>{count} of the things that the log names are not there any more.</source>
        <translation>{count} van de dingen in het logboek zijn er niet meer.</translation>
    </message>
    <message>
        <source>Do you have a copy of your journal? Compare with that one.</source>
        <translation>Heb je een kopie van je dagboek? Vergelijk het daarmee.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>De controle is gestopt.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>today, yesterday, 12 March</source>
        <translation>vandaag, gisteren, 12 maart</translation>
    </message>
    <message>
        <source>I do not understand this day. Try: yesterday</source>
        <translation>Deze dag begrijp ik niet. Probeer: gisteren</translation>
    </message>
    <message>
        <source>12 March, or March 2026</source>
        <translation>12 maart, of maart 2026</translation>
    </message>
    <message>
        <source>I do not understand this day, so it does not count yet. Try: 12 March</source>
        <translation>Deze dag begrijp ik niet, dus hij telt nog niet mee. Probeer: 12 maart</translation>
    </message>
    <message>
        <source>I do not understand this day. {day} still counts.</source>
        <translation>Deze dag begrijp ik niet. {day} telt nog mee.</translation>
    </message>
</context>
<context>
    <name>DayFields</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot en met</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>For example: 12 March</source>
        <translation>Bijvoorbeeld: 12 maart</translation>
    </message>
    <message>
        <source>I do not understand this day. Try: 12 March</source>
        <translation>Deze dag begrijp ik niet. Probeer: 12 maart</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This is an example. You can look at everything. Nothing you do is saved.</source>
        <translation>Dit is een voorbeeld. Je kunt alles bekijken. Wat je doet, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>This journal can only be read here. Is the stick or the folder locked?</source>
        <translation>Dit dagboek kun je hier alleen lezen. Zit de stick of de map op slot?</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Who was here</source>
        <translation>Wie was hier</translation>
    </message>
    <message>
        <source>What you wrote waits for you.</source>
        <translation>Wat je schreef, ligt voor je klaar.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Saved. That may weigh on you. Shall we pause?</source>
        <translation>Bewaard. Dat kan zwaar zijn. Even pauze?</translation>
    </message>
    <message>
        <source>Take a break</source>
        <translation>Neem pauze</translation>
    </message>
    <message>
        <source>Close the example</source>
        <translation>Voorbeeld sluiten</translation>
    </message>
    <message>
        <source>Done, erase all</source>
        <translation>Klaar, wis alles</translation>
    </message>
    <message>
        <source>Everything you did here is erased then. There is no undo.</source>
        <translation>Dan wordt alles gewist wat je hier deed. Dat kun je niet terugdraaien.</translation>
    </message>
    <message>
        <source>Erase all</source>
        <translation>Wis alles</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>DilemmasView</name>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemma’s</translation>
    </message>
    <message>
        <source>Two good things pull apart. You choose where you stand. No answer is right.</source>
        <translation>Twee goede dingen botsen. Jij kiest waar je staat. Geen antwoord is het juiste.</translation>
    </message>
    <message>
        <source>There are no dilemmas here.</source>
        <translation>Er zijn hier geen dilemma’s.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Nog bezig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>All dilemmas</source>
        <translation>Alle dilemma’s</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mijn antwoorden</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Done: {day}</source>
        <translation>Gedaan: {day}</translation>
    </message>
</context>
<context>
    <name>DirectoryView</name>
    <message>
        <source>Where can you go?</source>
        <translation>Waar kun je terecht?</translation>
    </message>
    <message>
        <source>Reporting points and people who listen, in the Netherlands.</source>
        <translation>Meldpunten en mensen die luisteren, in Nederland.</translation>
    </message>
    <message>
        <source>For this moment</source>
        <translation>Bij dit moment</translation>
    </message>
    <message>
        <source>When it is urgent</source>
        <translation>Als het haast heeft</translation>
    </message>
    <message>
        <source>Nothing found with that word. Try another, or look through the whole list.</source>
        <translation>Niets gevonden met dat woord. Probeer een ander, of bekijk de hele lijst.</translation>
    </message>
    <message>
        <source>For example: discrimination</source>
        <translation>Bijvoorbeeld: discriminatie</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Print the whole list</source>
        <translation>Druk de hele lijst af</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Waar gaat het over?</translation>
    </message>
    <message>
        <source>1 place found</source>
        <translation>1 plek gevonden</translation>
    </message>
    <message>
        <source>{count} places found</source>
        <translation>{count} plekken gevonden</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>Earlier you said</source>
        <translation>Eerder zei je</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Redone.</source>
        <translation>Opnieuw gedaan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Verwijderd.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Veranderd.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>You are at the end of this talk</source>
        <translation>Je bent aan het eind van dit gesprek</translation>
    </message>
    <message>
        <source>You are at the end of this dilemma</source>
        <translation>Je bent aan het eind van dit dilemma</translation>
    </message>
    <message>
        <source>These are your own words. You can take something from them with you.</source>
        <translation>Dit zijn je eigen woorden. Je kunt er iets van meenemen.</translation>
    </message>
</context>
<context>
    <name>EraseView</name>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>What you erase here cannot be brought back. Do you want to keep something? Export it first.</source>
        <translation>Wat je hier wist, komt niet terug. Wil je iets bewaren? Exporteer het eerst.</translation>
    </message>
    <message>
        <source>Erase this journal</source>
        <translation>Wis dit dagboek</translation>
    </message>
    <message>
        <source>The journal goes, and its backups beside it. Other journals and the settings stay.</source>
        <translation>Het dagboek gaat weg, en de reservekopieën ernaast. Andere dagboeken en de instellingen blijven.</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>Wis alles</translation>
    </message>
    <message>
        <source>All journals of this program in its folder go, with backups, settings, packs and the log.</source>
        <translation>Alle dagboeken in de map van dit programma gaan weg. Ook de reservekopieën, de instellingen, de pakketten en het logboek.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Wat blijft</translation>
    </message>
    <message>
        <source>Copies elsewhere: files you exported, a journal you took along, a backup on another stick.</source>
        <translation>Kopieën ergens anders: bestanden die je exporteerde, een dagboek dat je meenam, een reservekopie op een andere stick.</translation>
    </message>
    <message>
        <source>Your recovery code on paper. It opens old copies, so tear it up.</source>
        <translation>Je herstelcode op papier. Die opent oude kopieën, dus verscheur hem.</translation>
    </message>
    <message>
        <source>On an SSD or a stick, old pieces of files can stay. No program can promise to reach them.</source>
        <translation>Op een SSD of stick kunnen oude stukken van bestanden blijven staan. Geen programma kan beloven dat het daarbij kan.</translation>
    </message>
    <message>
        <source>Those pieces are locked. Nobody can read them without your passphrase or your recovery code.</source>
        <translation>Die stukken zijn op slot. Niemand leest ze zonder je wachtzin of je herstelcode.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>That is not right. Check capitals and spaces, and try again.</source>
        <translation>Dat klopt niet. Let op hoofdletters en spaties, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>That was wrong a few times. Wait a moment before you try again.</source>
        <translation>Dat was een paar keer fout. Wacht even voor je het weer probeert.</translation>
    </message>
    <message>
        <source>This file is not a journal of this program, or it is damaged. Do you have a copy? Open that one.</source>
        <translation>Dit bestand is geen dagboek van dit programma, of het is beschadigd. Heb je een kopie? Open die.</translation>
    </message>
    <message>
        <source>The file of your journal is damaged. Nothing was changed. Keep it. Do you have a copy? Open that one.</source>
        <translation>Het bestand van je dagboek is beschadigd. Er is niets veranderd. Bewaar het. Heb je een kopie? Open die.</translation>
    </message>
    <message>
        <source>The journal is no longer where it was. Is it on a stick? Put the stick back and try again.</source>
        <translation>Het dagboek staat niet meer waar het stond. Staat het op een stick? Doe de stick er weer in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A newer version of this program made this journal. Open it with that version.</source>
        <translation>Een nieuwere versie van dit programma maakte dit dagboek. Open het met die versie.</translation>
    </message>
    <message>
        <source>This journal can only be read here. Nothing was saved.</source>
        <translation>Dit dagboek kun je hier alleen lezen. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>Your journal is open in another window or on another computer. Close it there first.</source>
        <translation>Je dagboek is open in een ander venster of op een andere computer. Sluit het daar eerst.</translation>
    </message>
    <message>
        <source>The disk is full. Your words are still here. Make some room and save them again.</source>
        <translation>De schijf is vol. Je woorden staan er nog. Maak ruimte en bewaar ze opnieuw.</translation>
    </message>
    <message>
        <source>There is already a journal here. Open that one.</source>
        <translation>Hier staat al een dagboek. Open dat.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>Het is gestopt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was added.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>Files go along. Give it a name that ends in .zip.</source>
        <translation>Er gaan bestanden mee. Geef het een naam die eindigt op .zip.</translation>
    </message>
    <message>
        <source>This is too much for one PDF. Choose a shorter period.</source>
        <translation>Dit is te veel voor één PDF. Kies een kortere periode.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Dit kan nu niet.</translation>
    </message>
    <message>
        <source>On this computer a journal can only be on a stick. Put one in and choose it.</source>
        <translation>Op deze computer kan een dagboek alleen op een stick. Doe er een in en kies die.</translation>
    </message>
    <message>
        <source>On this computer no journal can be kept. You can go on as a guest.</source>
        <translation>Op deze computer kun je geen dagboek bewaren. Je kunt wel verder als gast.</translation>
    </message>
    <message>
        <source>This file is too large. One file can be at most 10 MB. Nothing was added.</source>
        <translation>Dit bestand is te groot. Eén bestand mag hoogstens 10 MB zijn. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>No files are kept with this kind of moment. Nothing was added.</source>
        <translation>Bij dit soort moment worden geen bestanden bewaard. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>This file is already with this moment.</source>
        <translation>Dit bestand staat al bij dit moment.</translation>
    </message>
    <message>
        <source>No more files fit in this journal. Remove some for good, and try again.</source>
        <translation>Er passen geen bestanden meer in dit dagboek. Wis er een paar voorgoed en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This is not a file that can be read to its end. Nothing was added.</source>
        <translation>Dit bestand kan niet tot het einde worden gelezen. Er is niets toegevoegd.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>The words as they stood there</source>
        <translation>De woorden zoals ze er stonden</translation>
    </message>
    <message>
        <source>Address of the post</source>
        <translation>Adres van het bericht</translation>
    </message>
    <message>
        <source>The account, as shown</source>
        <translation>Het account, zoals het er staat</translation>
    </message>
    <message>
        <source>When it was posted</source>
        <translation>Wanneer het is geplaatst</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>The name, as shown</source>
        <translation>De naam, zoals die er staat</translation>
    </message>
    <message>
        <source>Who else saw it</source>
        <translation>Wie het nog meer zag</translation>
    </message>
    <message>
        <source>What you wrote yourself</source>
        <translation>Wat je zelf schreef</translation>
    </message>
    <message>
        <source>Who you think it was, and why</source>
        <translation>Wie het volgens jou was, en waarom</translation>
    </message>
    <message>
        <source>Did it happen more often?</source>
        <translation>Gebeurde het vaker?</translation>
    </message>
    <message>
        <source>What it did to you</source>
        <translation>Wat het met je deed</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>Wat er nog ontbreekt</translation>
    </message>
    <message>
        <source>Copy them with every mistake in them.</source>
        <translation>Neem ze over, met alle fouten erin.</translation>
    </message>
    <message>
        <source>Copy all of it from your browser or app.</source>
        <translation>Neem alles over uit je browser of app.</translation>
    </message>
    <message>
        <source>For example: @name123. Not a name that you gave them.</source>
        <translation>Bijvoorbeeld: @naam123. Geen naam die jij ze gaf.</translation>
    </message>
    <message>
        <source>Day and time as the app shows them.</source>
        <translation>Dag en tijd zoals de app ze laat zien.</translation>
    </message>
    <message>
        <source>For example: Dutch time.</source>
        <translation>Bijvoorbeeld: Nederlandse tijd.</translation>
    </message>
    <message>
        <source>The name beside the account. It can be another one.</source>
        <translation>De naam bij het account. Die kan anders zijn.</translation>
    </message>
    <message>
        <source>Who could tell about it later?</source>
        <translation>Wie kan er later over vertellen?</translation>
    </message>
    <message>
        <source>All of it, also what you regret. Leaving it out can work against you.</source>
        <translation>Alles, ook waar je spijt van hebt. Iets weglaten kan tegen je werken.</translation>
    </message>
    <message>
        <source>Write what you saw, and what you only think.</source>
        <translation>Schrijf wat je zag, en wat je alleen denkt.</translation>
    </message>
    <message>
        <source>How often, and since when?</source>
        <translation>Hoe vaak, en sinds wanneer?</translation>
    </message>
    <message>
        <source>For example: sleeping badly, staying at home, costs.</source>
        <translation>Bijvoorbeeld: slecht slapen, thuisblijven, kosten.</translation>
    </message>
    <message>
        <source>What do you still want to look up or ask?</source>
        <translation>Wat wil je nog opzoeken of vragen?</translation>
    </message>
    <message>
        <source>This file cannot be shown here. Save a copy to open it elsewhere.</source>
        <translation>Dit bestand kan hier niet worden getoond. Sla een kopie op om het ergens anders te openen.</translation>
    </message>
    <message>
        <source>This picture is too large to show here. It is kept as it is.</source>
        <translation>Deze foto is te groot om hier te tonen. Hij is bewaard zoals hij is.</translation>
    </message>
    <message>
        <source>This picture cannot be read. It is kept as it is.</source>
        <translation>Deze foto kan niet worden gelezen. Hij is bewaard zoals hij is.</translation>
    </message>
    <message>
        <source>Reading this picture took too long. It is kept as it is.</source>
        <translation>Het lezen van deze foto duurde te lang. Hij is bewaard zoals hij is.</translation>
    </message>
    <message>
        <source>Pictures cannot be shown just now. It is kept as it is.</source>
        <translation>Foto’s kunnen nu niet worden getoond. Hij is bewaard zoals hij is.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Ander bestand</translation>
    </message>
    <message>
        <source>a file without a name</source>
        <translation>een bestand zonder naam</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>bewijs</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 regel</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 bestand</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} bestanden</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>What happened to this evidence</source>
        <translation>Wat er met dit bewijs gebeurde</translation>
    </message>
    <message>
        <source>Others may get to read this one day. Write nothing here that the other side may not read.</source>
        <translation>Misschien lezen anderen dit ooit. Schrijf hier niets wat de ander niet mag lezen.</translation>
    </message>
    <message>
        <source>A screenshot alone does not prove who sent it.</source>
        <translation>Een schermafdruk alleen bewijst niet wie het stuurde.</translation>
    </message>
    <message>
        <source>SHA-256 is the fingerprint of a file. It shows that the file was not changed since it was added, not that it is real.</source>
        <translation>SHA-256 is de vingerafdruk van een bestand. Die laat zien dat het bestand niet is veranderd. Of het echt is, zegt die niet.</translation>
    </message>
    <message>
        <source>When the police or others can help: to Help</source>
        <translation>Wanneer de politie of anderen kunnen helpen: naar Hulp</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Fewer fields</source>
        <translation>Minder velden</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Meer velden</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Keep evidence</source>
        <translation>Bewijs bewaren</translation>
    </message>
    <message>
        <source>Report removed.</source>
        <translation>De melding is weggehaald.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>The file is in the bin.</source>
        <translation>Het bestand ligt in de prullenbak.</translation>
    </message>
</context>
<context>
    <name>ExerciseView</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Wat je nodig hebt</translation>
    </message>
    <message>
        <source>What may go wrong</source>
        <translation>Wat er mis kan gaan</translation>
    </message>
    <message>
        <source>A quieter way</source>
        <translation>Een rustiger manier</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Alleen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <translation>{number}. {text}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Always all moments, and all there is beside them. To keep, or for another computer.</source>
        <translation>Altijd alle momenten, en alles wat erbij hoort. Om te bewaren, of voor een andere computer.</translation>
    </message>
    <message>
        <source>For Day One, and programs that read its files.</source>
        <translation>Voor Day One, en programma’s die zulke bestanden lezen.</translation>
    </message>
    <message>
        <source>A text for each moment. For Obsidian and other note programs.</source>
        <translation>Een tekst per moment. Voor Obsidian en andere notitieprogramma’s.</translation>
    </message>
    <message>
        <source>A table. For Excel, LibreOffice and other spreadsheets.</source>
        <translation>Een tabel. Voor Excel, LibreOffice en andere rekenbladen.</translation>
    </message>
    <message>
        <source>Pages to print, or to take to someone who helps you.</source>
        <translation>Bladzijden om te printen, of mee te nemen naar iemand die je helpt.</translation>
    </message>
    <message>
        <source>Reads back completely.</source>
        <translation>Kan helemaal worden teruggelezen.</translation>
    </message>
    <message>
        <source>Only text and times read back.</source>
        <translation>Alleen teksten en tijden kunnen worden teruggelezen.</translation>
    </message>
    <message>
        <source>Cannot be read back.</source>
        <translation>Kan niet worden teruggelezen.</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Save your moments in a file that other programs can read. Your journal stays as it is.</source>
        <translation>Zet je momenten in een bestand dat andere programma’s kunnen lezen. Je dagboek blijft zoals het is.</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Het bestand wordt geschreven…</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
    <message>
        <source>{moments} saved in {file}. Anyone who has this file can read it.</source>
        <translation>{moments} opgeslagen in {file}. Wie dit bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Gestopt. Er is geen bestand gemaakt.</translation>
    </message>
    <message>
        <source>Files of evidence go along. Let the name end in .zip.</source>
        <translation>Er gaan bestanden met bewijs mee. Laat de naam eindigen op .zip.</translation>
    </message>
    <message>
        <source>That is too much for one PDF. Choose a shorter period.</source>
        <translation>Dat is te veel voor één PDF. Kies een kortere periode.</translation>
    </message>
    <message>
        <source>That name is taken already. Choose another name.</source>
        <translation>Die naam bestaat al. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Is the disk full, or locked?</source>
        <translation>Het bestand kan daar niet worden geschreven. Is de schijf vol, of op slot?</translation>
    </message>
</context>
<context>
    <name>FeelingPicker</name>
    <message>
        <source>How strong: {feeling}</source>
        <translation>Hoe sterk: {feeling}</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>{people}, {year}</source>
        <translation>{people}, {year}</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>added on {day}</source>
        <translation>toegevoegd op {day}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>Bekijk {name}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie opslaan…</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>Sla een kopie op van {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Haal {name} weg</translation>
    </message>
    <message>
        <source>You can undo this</source>
        <translation>Je kunt dit ongedaan maken</translation>
    </message>
    <message>
        <source>the picture {name}</source>
        <translation>de foto {name}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wordt geopend…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>SHA-256 {start}…</source>
        <translation>SHA-256 {start}…</translation>
    </message>
    <message>
        <source>SHA-256 {whole}</source>
        <translation>SHA-256 {whole}</translation>
    </message>
    <message>
        <source>SHA-256 of {name}</source>
        <translation>SHA-256 van {name}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Adding the file…</source>
        <translation>Het bestand wordt toegevoegd…</translation>
    </message>
    <message>
        <source>That is a file of your journal. Choose another name.</source>
        <translation>Dat is een bestand van je dagboek. Kies een andere naam.</translation>
    </message>
    <message>
        <source>All files together take {size}. Copies of your journal take longer now.</source>
        <translation>Alle bestanden samen zijn {size}. Een kopie van je dagboek maken duurt nu langer.</translation>
    </message>
    <message>
        <source>Never keep sexual images of anyone under 18, also not as evidence. Report them instead. Help says where.</source>
        <translation>Bewaar nooit seksuele beelden van iemand onder de 18, ook niet als bewijs. Meld ze. Bij Hulp staat waar.</translation>
    </message>
    <message>
        <source>To Help</source>
        <translation>Naar Hulp</translation>
    </message>
    <message>
        <source>To Help: where to report sexual images of a child</source>
        <translation>Naar Hulp: waar je seksuele beelden van een kind meldt</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>At most {size} each. The file is kept as it is. Your own file stays where it is.</source>
        <translation>Hoogstens {size} per bestand. Het wordt bewaard zoals het is. Je eigen bestand blijft waar het staat.</translation>
    </message>
    <message>
        <source>With this kind of moment no files are kept. It may be about images that nobody should keep, not even as evidence.</source>
        <translation>Bij dit soort moment worden geen bestanden bewaard. Het kan gaan om beelden die niemand mag bewaren, ook niet als bewijs.</translation>
    </message>
    <message>
        <source>The files that are here already are not shown. You can save a copy or remove them.</source>
        <translation>De bestanden die er al zijn, worden niet getoond. Je kunt een kopie opslaan of ze weghalen.</translation>
    </message>
    <message>
        <source>You can go here:</source>
        <translation>Hier kun je terecht:</translation>
    </message>
    <message>
        <source>All of these in Help</source>
        <translation>Dit alles in Hulp</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welk bestand?</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Toegevoegd: {name}</translation>
    </message>
    <message>
        <source>Saved in {file}. Anyone who has this file can open it.</source>
        <translation>Opgeslagen in {file}. Wie dit bestand heeft, kan het openen.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Is the disk full, or locked?</source>
        <translation>Het bestand kan daar niet worden geschreven. Is de schijf vol, of op slot?</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Dit bestand is er niet meer.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search in your journal</source>
        <translation>Zoek in je dagboek</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Meer filters</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>Minder filters</translation>
    </message>
</context>
<context>
    <name>FirstView</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>You do not have to solve it alone. Look around at your own pace.</source>
        <translation>Je hoeft het niet alleen op te lossen. Kijk rustig rond.</translation>
    </message>
    <message>
        <source>In danger now? Call 112.</source>
        <translation>Nu gevaar? Bel 112.</translation>
    </message>
    <message>
        <source>Talk to someone</source>
        <translation>Met iemand praten</translation>
    </message>
    <message>
        <source>What fits now?</source>
        <translation>Wat past nu?</translation>
    </message>
    <message>
        <source>Five short questions about what you saw or what happened.</source>
        <translation>Vijf korte vragen over wat je zag of wat er gebeurde.</translation>
    </message>
    <message>
        <source>Where can you go?</source>
        <translation>Waar kun je terecht?</translation>
    </message>
    <message>
        <source>Who helps with what: reporting points, and people who listen.</source>
        <translation>Wie helpt waarbij: meldpunten, en mensen die luisteren.</translation>
    </message>
    <message>
        <source>How to say it</source>
        <translation>Zo zeg je het</translation>
    </message>
    <message>
        <source>From your words to a text. And a check before you post.</source>
        <translation>Van jouw woorden naar een tekst. En een check voordat je plaatst.</translation>
    </message>
    <message>
        <source>What the law gives you</source>
        <translation>Wat de wet je geeft</translation>
    </message>
    <message>
        <source>What you may ask of a platform, and what is a crime.</source>
        <translation>Wat je van een platform mag vragen, en wat strafbaar is.</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Small things to do, and why they may help.</source>
        <translation>Kleine dingen om te doen, en waarom ze kunnen helpen.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Where every figure and every fact comes from.</source>
        <translation>Waar elk cijfer en elk feit vandaan komt.</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>This may fit</source>
        <translation>Dit kan passen</translation>
    </message>
    <message>
        <source>You decide. You know the situation best, and doing nothing now is fine too.</source>
        <translation>Jij beslist. Jij kent de situatie het best, en nu niets doen mag ook.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>Note this moment</source>
        <translation>Noteer dit moment</translation>
    </message>
    <message>
        <source>How to say it: {title}</source>
        <translation>Zo zeg je het: {title}</translation>
    </message>
    <message>
        <source>Read: {title}</source>
        <translation>Lees: {title}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{part}: unfolded</source>
        <translation>{part}: uitgeklapt</translation>
    </message>
    <message>
        <source>{part}: folded</source>
        <translation>{part}: ingeklapt</translation>
    </message>
</context>
<context>
    <name>GuestBar</name>
    <message>
        <source>You are a guest</source>
        <translation>Je bent gast</translation>
    </message>
    <message>
        <source>10 more minutes</source>
        <translation>10 minuten erbij</translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation>Neem mee…</translation>
    </message>
    <message>
        <source>Set a clock</source>
        <translation>Zet een klok</translation>
    </message>
    <message>
        <source>Done, erase all</source>
        <translation>Klaar, wis alles</translation>
    </message>
    <message>
        <source>Press again: all is gone then</source>
        <translation>Nog een keer: dan is alles weg</translation>
    </message>
    <message>
        <source>Guest…</source>
        <translation>Gast…</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuten</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Geen klok</translation>
    </message>
    <message>
        <source>You are a guest.</source>
        <translation>Je bent gast.</translation>
    </message>
    <message>
        <source>Guest: 1 minute left</source>
        <translation>Gast: nog 1 minuut</translation>
    </message>
    <message>
        <source>Guest: {n} minutes left</source>
        <translation>Gast: nog {n} minuten</translation>
    </message>
    <message>
        <source>Your time is over. Write your code down now. Then everything is erased.</source>
        <translation>Je tijd is om. Schrijf nu je code op. Daarna wordt alles gewist.</translation>
    </message>
    <message>
        <source>Your time is over. Your file is finished first. Then everything is erased.</source>
        <translation>Je tijd is om. Eerst wordt je bestand afgemaakt. Daarna wordt alles gewist.</translation>
    </message>
    <message>
        <source>Are you still there? In {n} seconds everything is erased. Press any key to go on.</source>
        <translation>Ben je er nog? Over {n} seconden wordt alles gewist. Druk op een toets om door te gaan.</translation>
    </message>
    <message>
        <source>You are a guest. Everything is erased when you close or lock the program.</source>
        <translation>Je bent gast. Alles wordt gewist als je het programma sluit of vergrendelt.</translation>
    </message>
    <message>
        <source>You are a guest. 1 minute left. Then everything is erased.</source>
        <translation>Je bent gast. Nog 1 minuut. Daarna wordt alles gewist.</translation>
    </message>
    <message>
        <source>You are a guest. {n} minutes left. Then everything is erased.</source>
        <translation>Je bent gast. Nog {n} minuten. Daarna wordt alles gewist.</translation>
    </message>
</context>
<context>
    <name>GuestNotice</name>
    <message>
        <source>10 more minutes</source>
        <translation>10 minuten erbij</translation>
    </message>
</context>
<context>
    <name>HabitForm</name>
    <message>
        <source>A new habit</source>
        <translation>Een nieuwe gewoonte</translation>
    </message>
    <message>
        <source>Change this habit</source>
        <translation>Deze gewoonte veranderen</translation>
    </message>
    <message>
        <source>For example: wait first</source>
        <translation>Bijvoorbeeld: eerst wachten</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>More or less?</source>
        <translation>Meer of minder?</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}, or leave it open.</source>
        <translation>Schrijf een getal van 1 tot {most}, of laat het open.</translation>
    </message>
    <message>
        <source>Or choose one to begin with:</source>
        <translation>Of kies er een om mee te beginnen:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Laten rusten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>At least how often a week? You may leave this open.</source>
        <translation>Minstens hoe vaak per week? Dit mag open blijven.</translation>
    </message>
    <message>
        <source>At most how often a week? You may leave this open.</source>
        <translation>Hoogstens hoe vaak per week? Dit mag open blijven.</translation>
    </message>
</context>
<context>
    <name>HabitRow</name>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Change {habit}</source>
        <translation>{habit} veranderen</translation>
    </message>
    <message>
        <source>The last 14 days</source>
        <translation>De laatste 14 dagen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>{habit}: one less. {said}</source>
        <translation>{habit}: een minder. {said}</translation>
    </message>
    <message>
        <source>{habit}: one more. {said}</source>
        <translation>{habit}: een meer. {said}</translation>
    </message>
    <message>
        <source>Skip today</source>
        <translation>Vandaag overslaan</translation>
    </message>
    <message>
        <source>Skip this day</source>
        <translation>Deze dag overslaan</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>not once</source>
        <translation>geen keer</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} keer</translation>
    </message>
    <message>
        <source>More of this</source>
        <translation>Hier meer van</translation>
    </message>
    <message>
        <source>Less of this</source>
        <translation>Hier minder van</translation>
    </message>
    <message>
        <source>More of this, at least {times} a week</source>
        <translation>Hier meer van, minstens {times} per week</translation>
    </message>
    <message>
        <source>Less of this, at most {times} a week</source>
        <translation>Hier minder van, hoogstens {times} per week</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>niets genoteerd</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Nothing noted in the last {days} days.</source>
        <translation>De laatste {days} dagen is niets genoteerd.</translation>
    </message>
    <message>
        <source>On {noted} of the last {days} days you noted: not once.</source>
        <translation>Op {noted} van de laatste {days} dagen noteerde je: geen keer.</translation>
    </message>
    <message>
        <source>On {noted} of the last {days} days you noted something; {times} in all.</source>
        <translation>Op {noted} van de laatste {days} dagen noteerde je iets: samen {times}.</translation>
    </message>
    <message>
        <source>{often} this week.</source>
        <translation>Deze week: {often}.</translation>
    </message>
    <message>
        <source>{often} this week; you wanted at least {goal}.</source>
        <translation>Deze week: {often}. Je wilde minstens {goal}.</translation>
    </message>
    <message>
        <source>{often} this week; you wanted at most {goal}.</source>
        <translation>Deze week: {often}. Je wilde hoogstens {goal}.</translation>
    </message>
    <message>
        <source>It is past midnight: “today” is still {day}. A day runs on until {hour}:00.</source>
        <translation>Het is na middernacht: ‘vandaag’ is nog {day}. Een dag loopt door tot {hour}:00 uur.</translation>
    </message>
    <message>
        <source>Write first what it is.</source>
        <translation>Schrijf eerst wat het is.</translation>
    </message>
    <message>
        <source>This is too long. Use at most {count} letters.</source>
        <translation>Dit is te lang. Gebruik hoogstens {count} letters.</translation>
    </message>
    <message>
        <source>You have a habit with this name already.</source>
        <translation>Je hebt al een gewoonte met deze naam.</translation>
    </message>
    <message>
        <source>You have {count} habits. Let one rest first.</source>
        <translation>Je hebt {count} gewoontes. Laat er eerst een rusten.</translation>
    </message>
    <message>
        <source>Wait first before I reply</source>
        <translation>Eerst wachten voor ik reageer</translation>
    </message>
    <message>
        <source>Say something kind</source>
        <translation>Iets aardigs zeggen</translation>
    </message>
    <message>
        <source>Scroll before sleeping</source>
        <translation>Scrollen voor het slapen</translation>
    </message>
</context>
<context>
    <name>HabitsCard</name>
    <message>
        <source>My habits</source>
        <translation>Mijn gewoontes</translation>
    </message>
    <message>
        <source>Name something you want to do more, or less. Then count it by the day.</source>
        <translation>Noem iets dat je meer wilt doen, of minder. Tel het daarna per dag.</translation>
    </message>
    <message>
        <source>Two or three are enough. You may skip a day.</source>
        <translation>Twee of drie is genoeg. Een dag overslaan mag.</translation>
    </message>
    <message>
        <source>These rest:</source>
        <translation>Deze rusten:</translation>
    </message>
    <message>
        <source>Name a habit</source>
        <translation>Noem een gewoonte</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Which day do you count?</source>
        <translation>Welke dag tel je?</translation>
    </message>
    <message>
        <source>All habits</source>
        <translation>Alle gewoontes</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Weer tellen</translation>
    </message>
    <message>
        <source>Ask again: {habit}</source>
        <translation>Weer tellen: {habit}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Change {habit}</source>
        <translation>{habit} veranderen</translation>
    </message>
    <message>
        <source>This habit rests.</source>
        <translation>Deze gewoonte rust.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Habit removed.</source>
        <translation>Gewoonte verwijderd.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Your text is gone.</source>
        <translation>Je tekst is weg.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>HelpPaper</name>
    <message>
        <source>Where can you go?</source>
        <translation>Waar kun je terecht?</translation>
    </message>
    <message>
        <source>From the program Samen Sociaal. Numbers change: look at the day.</source>
        <translation>Uit het programma Samen Sociaal. Nummers veranderen: let op de dag.</translation>
    </message>
    <message>
        <source>When it is urgent</source>
        <translation>Als het haast heeft</translation>
    </message>
</context>
<context>
    <name>HelpPoint</name>
    <message>
        <source>Open: {words}</source>
        <translation>Open: {words}</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Bij nood</translation>
    </message>
    <message>
        <source>phone number of {name}</source>
        <translation>telefoonnummer van {name}</translation>
    </message>
    <message>
        <source>Check this number first. We could not confirm it.</source>
        <translation>Controleer dit nummer eerst. Wij konden het niet bevestigen.</translation>
    </message>
    <message>
        <source>Check this first. We could not confirm that it still works.</source>
        <translation>Controleer dit eerst. Wij weten niet zeker of het nog werkt.</translation>
    </message>
    <message>
        <source>address of {name}</source>
        <translation>adres van {name}</translation>
    </message>
    <message>
        <source>Languages: {words}</source>
        <translation>Talen: {words}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>You can stay anonymous</source>
        <translation>Anoniem kan</translation>
    </message>
    <message>
        <source>Facts of {day}</source>
        <translation>Gegevens van {day}</translation>
    </message>
</context>
<context>
    <name>HourGrid</name>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>{day}, {hour} to {next}</source>
        <translation>{day}, {hour} tot {next}</translation>
    </message>
</context>
<context>
    <name>HouseCard</name>
    <message>
        <source>Help at this place</source>
        <translation>Hulp op deze plek</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>(no words to show)</source>
        <translation>(geen woorden om te tonen)</translation>
    </message>
    <message>
        <source>talks: {count}</source>
        <translation>gesprekken: {count}</translation>
    </message>
    <message>
        <source>agreements: {count}</source>
        <translation>afspraken: {count}</translation>
    </message>
    <message>
        <source>if-then plans: {count}</source>
        <translation>als-dan-plannen: {count}</translation>
    </message>
    <message>
        <source>own choices in the lists: {count}</source>
        <translation>eigen keuzes in de lijsten: {count}</translation>
    </message>
    <message>
        <source>moments with evidence: {count}</source>
        <translation>momenten met bewijs: {count}</translation>
    </message>
    <message>
        <source>files kept as evidence: {count}</source>
        <translation>bestanden bij het bewijs: {count}</translation>
    </message>
    <message>
        <source>texts of the draft pad: {count}</source>
        <translation>teksten van het kladblok: {count}</translation>
    </message>
    <message>
        <source>saved searches: {count}</source>
        <translation>bewaarde zoekvragen: {count}</translation>
    </message>
    <message>
        <source>habits: {count}</source>
        <translation>gewoontes: {count}</translation>
    </message>
    <message>
        <source>Taken back: {moments}.</source>
        <translation>Weer weggehaald: {moments}.</translation>
    </message>
    <message>
        <source>Changed since, so they stay: {moments}.</source>
        <translation>Daarna veranderd, dus die blijven: {moments}.</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>De import wordt ongedaan gemaakt…</translation>
    </message>
    <message>
        <source>Bring moments from another program. What is in your journal already stays as it is.</source>
        <translation>Haal momenten uit een ander programma. Wat al in je dagboek staat, blijft zoals het is.</translation>
    </message>
    <message>
        <source>What can be read: {names}.</source>
        <translation>Dit kan worden gelezen: {names}.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>You can also drag a file or a folder onto this page.</source>
        <translation>Je kunt ook een bestand of een map op deze bladzijde slepen.</translation>
    </message>
    <message>
        <source>Nothing can be added to this journal here.</source>
        <translation>Aan dit dagboek kan hier niets worden toegevoegd.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Het bestand wordt gelezen…</translation>
    </message>
    <message>
        <source>Adding the moments…</source>
        <translation>De momenten worden toegevoegd…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation>Gestopt. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>This file cannot be read: {reason}. Nothing was added.</source>
        <translation>Dit bestand kan niet worden gelezen: {reason}. Er is niets toegevoegd.</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Change this moment</source>
        <translation>Dit moment veranderen</translation>
    </message>
</context>
<context>
    <name>Journals</name>
    <message>
        <source>Journal {number}</source>
        <translation>Dagboek {number}</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>This is yours now</source>
        <translation>Dit is nu van jou</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>You can find it under Talk and Today. It does not have to work right away.</source>
        <translation>Je vindt het terug bij Gesprek en bij Vandaag. Het hoeft niet meteen te lukken.</translation>
    </message>
    <message>
        <source>Back to Talk</source>
        <translation>Terug naar Gesprek</translation>
    </message>
    <message>
        <source>Back to the dilemmas</source>
        <translation>Terug naar de dilemma’s</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Keep this search</source>
        <translation>Bewaar deze zoekvraag</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Bewaarde zoekvragen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Andere naam</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Another search has that name. Choose another one.</source>
        <translation>Een andere zoekvraag heet al zo. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>De naam is veranderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>“{name}” is removed. Your moments stay.</source>
        <translation>“{name}” is weggehaald. Je momenten blijven.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>What I did: ignore, speak up, report, support, nothing</source>
        <translation>Wat ik deed: negeren, aanspreken, melden, steunen, niets</translation>
    </message>
    <message>
        <source>Save, or continue</source>
        <translation>Bewaren, of verder</translation>
    </message>
    <message>
        <source>Back; a draft stays</source>
        <translation>Terug; een concept blijft</translation>
    </message>
    <message>
        <source>Search in the journal</source>
        <translation>Zoeken in het dagboek</translation>
    </message>
    <message>
        <source>Remove the selected moment</source>
        <translation>Het gekozen moment verwijderen</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Ongedaan maken, opnieuw doen</translation>
    </message>
    <message>
        <source>Go to a place in the sidebar</source>
        <translation>Naar een plek in de zijbalk</translation>
    </message>
    <message>
        <source>In a chart: from part to part; show its moments</source>
        <translation>In een grafiek: van deel naar deel; de momenten tonen</translation>
    </message>
    <message>
        <source>In bars over time: closer, further, along, all of it</source>
        <translation>In balken door de tijd: dichterbij, verder weg, opzij, alles</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Twice, quickly: hide everything at once</source>
        <translation>Twee keer snel: verberg meteen alles</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Deze lijst</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>Anyone who has this file can read it.</source>
        <translation>Wie dit bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>What goes along?</source>
        <translation>Wat gaat er mee?</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Covered words</source>
        <translation>Bedekte woorden</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Opslaan als bestand</translation>
    </message>
    <message>
        <source>Save as {sort}</source>
        <translation>Opslaan als {sort}</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Search for a kind, for example: joke</source>
        <translation>Zoek een soort, bijvoorbeeld: grap</translation>
    </message>
    <message>
        <source>Search for a kind</source>
        <translation>Zoek een soort</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle soorten tonen</translation>
    </message>
    <message>
        <source>What kind was it?</source>
        <translation>Wat voor soort was het?</translation>
    </message>
    <message>
        <source>No kind with that word. Try another, or skip this.</source>
        <translation>Geen soort met dat woord. Probeer een ander woord, of sla dit over.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
</context>
<context>
    <name>LackingCard</name>
    <message>
        <source>These cards show themselves here as soon as they can.</source>
        <translation>Deze kaarten verschijnen hier zodra het kan.</translation>
    </message>
</context>
<context>
    <name>LandingPage</name>
    <message>
        <source>Welcome to Samen Sociaal</source>
        <translation>Welkom bij Samen Sociaal</translation>
    </message>
    <message>
        <source>Here you look at what you do online. Alone, calmly, and for yourself.</source>
        <translation>Hier kijk je naar wat je online doet. Alleen, rustig, en voor jezelf.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Others look after this computer. We cannot promise that nobody looks along.</source>
        <translation>Anderen beheren deze computer. We kunnen niet beloven dat niemand meekijkt.</translation>
    </message>
    <message>
        <source>The file with the rules for this computer has a mistake. Please tell someone who works here.</source>
        <translation>In het bestand met de regels voor deze computer zit een fout. Zeg het tegen iemand die hier werkt.</translation>
    </message>
    <message>
        <source>Look at an example first</source>
        <translation>Bekijk eerst een voorbeeld</translation>
    </message>
    <message>
        <source>Use a journal of my own</source>
        <translation>Gebruik mijn eigen dagboek</translation>
    </message>
    <message>
        <source>Open my journal on a stick</source>
        <translation>Open mijn dagboek op een stick</translation>
    </message>
    <message>
        <source>Help at this place</source>
        <translation>Hulp op deze plek</translation>
    </message>
    <message>
        <source>Nothing you write stays on this computer. When you stop, everything is gone.</source>
        <translation>Niets van wat je schrijft, blijft op deze computer. Als je stopt, is alles weg.</translation>
    </message>
    <message>
        <source>You have one minute.</source>
        <translation>Je hebt één minuut.</translation>
    </message>
    <message>
        <source>You have {count} minutes.</source>
        <translation>Je hebt {count} minuten.</translation>
    </message>
</context>
<context>
    <name>LawView</name>
    <message>
        <source>What the law gives you</source>
        <translation>Wat de wet je geeft</translation>
    </message>
</context>
<context>
    <name>LineInput</name>
    <message>
        <source>Put the dot where it fits you. The arrow keys work too.</source>
        <translation>Zet de stip waar het bij je past. Met de pijltjes kan het ook.</translation>
    </message>
    <message>
        <source>The ring: you chose this place first. {where}.</source>
        <translation>De ring: eerst koos je deze plek. {where}.</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Draft pad</source>
        <translation>Kladblok</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Your moments will be here</source>
        <translation>Hier komen je momenten</translation>
    </message>
    <message>
        <source>Note what you come across online and what you do. Good things count just as much. One line is enough.</source>
        <translation>Noteer wat je online tegenkomt en wat je doet. Fijne dingen tellen net zo goed. Eén regel is genoeg.</translation>
    </message>
    <message>
        <source>No moments found</source>
        <translation>Geen momenten gevonden</translation>
    </message>
    <message>
        <source>Try fewer words or other ones, or show all moments again.</source>
        <translation>Probeer minder of andere woorden, of laat alle momenten weer zien.</translation>
    </message>
    <message>
        <source>Export these</source>
        <translation>Exporteer deze</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n momenten</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of {total} moments</source>
        <translation>{count} van {total} momenten</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Wat je deed</translation>
    </message>
    <message>
        <source>Help and records</source>
        <translation>Hulp en vastleggen</translation>
    </message>
    <message>
        <source>Your own post</source>
        <translation>Je eigen bericht</translation>
    </message>
    <message>
        <source>Your part in it</source>
        <translation>Jouw rol</translation>
    </message>
    <message>
        <source>Who it was</source>
        <translation>Wie het was</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Waar het was</translation>
    </message>
    <message>
        <source>How many saw it</source>
        <translation>Hoeveel mensen het zagen</translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation>Gevoelens</translation>
    </message>
    <message>
        <source>What held you back</source>
        <translation>Wat je tegenhield</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>What is on is offered when you note a moment. Press it to hide it. Your moments do not change.</source>
        <translation>Wat aan staat, zie je als je een moment noteert. Druk erop om het te verbergen. Je momenten veranderen niet.</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Welke lijst?</translation>
    </message>
    <message>
        <source>You can add your own while you note a moment. Press “Own…” there.</source>
        <translation>Iets eigens voeg je toe terwijl je een moment noteert. Druk daar op ‘Eigen…’.</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Van jou</translation>
    </message>
    <message>
        <source>The last one stays. A list cannot be empty.</source>
        <translation>De laatste blijft staan. Een lijst kan niet leeg zijn.</translation>
    </message>
    <message>
        <source>Hidden: {item}</source>
        <translation>Verborgen: {item}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Offered again: {item}</source>
        <translation>Weer te kiezen: {item}</translation>
    </message>
    <message>
        <source>This list has these words already.</source>
        <translation>Deze woorden staan al in de lijst.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Veranderd.</translation>
    </message>
    <message>
        <source>Removed: {item}</source>
        <translation>Verwijderd: {item}</translation>
    </message>
    <message>
        <source>Hidden, because a moment has it: {item}</source>
        <translation>Verborgen, want een moment gebruikt het: {item}</translation>
    </message>
</context>
<context>
    <name>LiteralField</name>
    <message>
        <source>the words</source>
        <translation>de woorden</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Verander de woorden</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Erase after</source>
        <translation>Wissen na</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Op slot na</translation>
    </message>
    <message>
        <source>On this computer it is never more than {n} minutes.</source>
        <translation>Op deze computer is het nooit meer dan {n} minuten.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wat het doet</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Wat het niet kan</translation>
    </message>
</context>
<context>
    <name>LockedNotePage</name>
    <message>
        <source>A note for later</source>
        <translation>Een notitie voor later</translation>
    </message>
    <message>
        <source>You do not need your passphrase to write this. To read it you do: it waits in your journal until you open that.</source>
        <translation>Je hebt je wachtzin niet nodig om te schrijven. Wel om het te lezen: dat kan als je dagboek open is.</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Je notitie</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Press again to throw away</source>
        <translation>Nog een keer om weg te gooien</translation>
    </message>
    <message>
        <source>Kept. You read it when your journal is open.</source>
        <translation>Bewaard. Je leest het als je dagboek open is.</translation>
    </message>
    <message>
        <source>One letter too many</source>
        <translation>Eén letter te veel</translation>
    </message>
    <message>
        <source>{count} letters too many</source>
        <translation>{count} letters te veel</translation>
    </message>
    <message>
        <source>Room for {count} more letters</source>
        <translation>Ruimte voor nog {count} letters</translation>
    </message>
    <message>
        <source>There is nothing here yet. Write something first.</source>
        <translation>Hier staat nog niets. Schrijf eerst iets.</translation>
    </message>
    <message>
        <source>A note can be at most {count} letters. Shorten it a little.</source>
        <translation>Een notitie is hooguit {count} letters lang. Maak hem wat korter.</translation>
    </message>
</context>
<context>
    <name>LookBackCard</name>
    <message>
        <source>Looking back</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Ask me another time</source>
        <translation>Vraag het een andere keer</translation>
    </message>
    <message>
        <source>Do not ask about this</source>
        <translation>Vraag hier niet meer naar</translation>
    </message>
    <message>
        <source>You had an if-then plan.</source>
        <translation>Je had een als-dan-plan.</translation>
    </message>
    <message>
        <source>You had a plan: “{plan}”.</source>
        <translation>Je had een plan: “{plan}”.</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Would you do the same again?</source>
        <translation>Zou je het weer zo doen?</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hielp het?</translation>
    </message>
</context>
<context>
    <name>LookingBack</name>
    <message>
        <source>This will not be asked again.</source>
        <translation>Hier wordt niet meer naar gevraagd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>MomentDelegate</name>
    <message>
        <source>Covered</source>
        <translation>Bedekt</translation>
    </message>
</context>
<context>
    <name>MomentDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Covered moment</source>
        <translation>Bedekt moment</translation>
    </message>
    <message>
        <source>your words</source>
        <translation>je woorden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Covered words are only shown while you hold a key or the mouse button</source>
        <translation>Bedekte woorden zie je alleen zolang je een toets of de muisknop ingedrukt houdt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>You can undo this</source>
        <translation>Je kunt dit ongedaan maken</translation>
    </message>
    <message>
        <source>Do not cover these words</source>
        <translation>Bedek deze woorden niet</translation>
    </message>
    <message>
        <source>Cover these words</source>
        <translation>Bedek deze woorden</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>Chosen on purpose</source>
        <translation>Bewust gekozen</translation>
    </message>
    <message>
        <source>What held me back</source>
        <translation>Wat me tegenhield</translation>
    </message>
    <message>
        <source>How heavy</source>
        <translation>Hoe zwaar</translation>
    </message>
    <message>
        <source>Feeling before</source>
        <translation>Gevoel ervoor</translation>
    </message>
    <message>
        <source>Feeling after</source>
        <translation>Gevoel erna</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Mijn rol</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>Wie het zag</translation>
    </message>
    <message>
        <source>My own post</source>
        <translation>Mijn eigen bericht</translation>
    </message>
    <message>
        <source>Help and records</source>
        <translation>Hulp en vastleggen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat ervan kwam</translation>
    </message>
    <message>
        <source>Do the same again?</source>
        <translation>Weer zo doen?</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mijn plan</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Hielp het?</translation>
    </message>
    <message>
        <source>What I take from it</source>
        <translation>Wat ik ervan meeneem</translation>
    </message>
    <message>
        <source>You can still add: {names}</source>
        <translation>Je kunt nog toevoegen: {names}</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>wat er gebeurde</translation>
    </message>
    <message>
        <source>what kind it was</source>
        <translation>wat voor soort het was</translation>
    </message>
    <message>
        <source>what you did</source>
        <translation>wat je deed</translation>
    </message>
    <message>
        <source>whether you chose that on purpose</source>
        <translation>of je daar bewust voor koos</translation>
    </message>
    <message>
        <source>where it was</source>
        <translation>waar het was</translation>
    </message>
    <message>
        <source>how heavy it was</source>
        <translation>hoe zwaar het was</translation>
    </message>
    <message>
        <source>{feeling} ({strength} of 4)</source>
        <translation>{feeling} ({strength} van 4)</translation>
    </message>
</context>
<context>
    <name>MomentForm</name>
    <message>
        <source>Write one line, or choose a kind.</source>
        <translation>Schrijf één regel, of kies een soort.</translation>
    </message>
    <message>
        <source>Choose what you did. “Nothing” is an answer too.</source>
        <translation>Kies wat je deed. ‘Niets’ is ook een antwoord.</translation>
    </message>
    <message>
        <source>How it was for me</source>
        <translation>Hoe het voor mij was</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Wie en waar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>For example: somebody was laughed at in the group chat</source>
        <translation>Bijvoorbeeld: iemand werd uitgelachen in de groepsapp</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat gebeurde er?</translation>
    </message>
    <message>
        <source>What kind was it?</source>
        <translation>Wat voor soort was het?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Meer erover</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>Did you choose that on purpose?</source>
        <translation>Koos je dat bewust?</translation>
    </message>
    <message>
        <source>What held you back?</source>
        <translation>Wat hield je tegen?</translation>
    </message>
    <message>
        <source>How heavy was it for you?</source>
        <translation>Hoe zwaar was het voor jou?</translation>
    </message>
    <message>
        <source>How did you feel before?</source>
        <translation>Hoe voelde je je ervoor?</translation>
    </message>
    <message>
        <source>How did you feel after?</source>
        <translation>Hoe voelde je je erna?</translation>
    </message>
    <message>
        <source>Your part in it</source>
        <translation>Jouw rol</translation>
    </message>
    <message>
        <source>Who was it? Leave out the name</source>
        <translation>Wie was het? Noem geen naam</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Waar was het?</translation>
    </message>
    <message>
        <source>Which app or site?</source>
        <translation>Welke app of site?</translation>
    </message>
    <message>
        <source>How many people saw it?</source>
        <translation>Hoeveel mensen zagen het?</translation>
    </message>
    <message>
        <source>Was it about your own post?</source>
        <translation>Ging het over je eigen bericht?</translation>
    </message>
    <message>
        <source>Did you look for help, or keep a record?</source>
        <translation>Zocht je hulp, of legde je iets vast?</translation>
    </message>
    <message>
        <source>Do these words hurt to read?</source>
        <translation>Doen deze woorden pijn om te lezen?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Would you do the same again?</source>
        <translation>Zou je het weer zo doen?</translation>
    </message>
    <message>
        <source>Did your if-then plan help?</source>
        <translation>Hielp je als-dan-plan?</translation>
    </message>
    <message>
        <source>What do you take from it?</source>
        <translation>Wat neem je ervan mee?</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>wat er gebeurde</translation>
    </message>
    <message>
        <source>what kind it was</source>
        <translation>wat voor soort het was</translation>
    </message>
    <message>
        <source>what you did</source>
        <translation>wat je deed</translation>
    </message>
    <message>
        <source>whether you chose that</source>
        <translation>of je daarvoor koos</translation>
    </message>
    <message>
        <source>where it was</source>
        <translation>waar het was</translation>
    </message>
    <message>
        <source>how heavy it was</source>
        <translation>hoe zwaar het was</translation>
    </message>
    <message>
        <source>{feeling} ({strength} of 4)</source>
        <translation>{feeling} ({strength} van 4)</translation>
    </message>
    <message>
        <source>These words are covered</source>
        <translation>Deze woorden zijn bedekt</translation>
    </message>
    <message>
        <source>Cover these words</source>
        <translation>Bedek deze woorden</translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>A moment without words</source>
        <translation>Een moment zonder woorden</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>Week {number}</source>
        <translation>Week {number}</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Mijn rol</translation>
    </message>
    <message>
        <source>How heavy</source>
        <translation>Hoe zwaar</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mijn plan</translation>
    </message>
    <message>
        <source>Chosen on purpose</source>
        <translation>Bewust gekozen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>Met bewijs</translation>
    </message>
    <message>
        <source>A plan that is gone</source>
        <translation>Een plan dat weg is</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Do not keep</source>
        <translation>Niet bewaren</translation>
    </message>
    <message>
        <source>What is this search called?</source>
        <translation>Hoe heet deze zoekvraag?</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Names of your journals</source>
        <translation>Namen van je dagboeken</translation>
    </message>
    <message>
        <source>Anyone who uses this computer or finds the folder can read these names. Choose names that tell others nothing.</source>
        <translation>Wie deze computer gebruikt of de map vindt, kan deze namen lezen. Kies namen die een ander niets zeggen.</translation>
    </message>
    <message>
        <source>Save the names</source>
        <translation>Bewaar de namen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>NewCodeCard</name>
    <message>
        <source>Your new recovery code</source>
        <translation>Je nieuwe herstelcode</translation>
    </message>
    <message>
        <source>Write it down or print it. It works from the moment you press the button below.</source>
        <translation>Schrijf hem op of druk hem af. Hij werkt vanaf het moment dat je op de knop hieronder drukt.</translation>
    </message>
    <message>
        <source>Written down? Then type two of the groups here.</source>
        <translation>Opgeschreven? Typ dan hier twee blokken over.</translation>
    </message>
    <message>
        <source>Your journal is copied under a new key, and the copy is checked. That can take a minute. Your passphrase stays the same. The old code opens only backups and copies made before.</source>
        <translation>Je dagboek wordt gekopieerd met een nieuwe sleutel, en de kopie wordt nagekeken. Dat kan een minuut duren. Je wachtzin blijft hetzelfde. De oude code opent alleen nog kopieën van vroeger.</translation>
    </message>
    <message>
        <source>Use the new code</source>
        <translation>Gebruik de nieuwe code</translation>
    </message>
    <message>
        <source>Keep the old code</source>
        <translation>Houd de oude code</translation>
    </message>
    <message>
        <source>That is not the same yet. Check the numbers of the groups.</source>
        <translation>Dat is nog niet hetzelfde. Kijk nog eens naar de nummers van de blokken.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>You have written a lot. You can stop here.</source>
        <translation>Je hebt al veel geschreven. Je mag hier stoppen.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Meer vertellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Clear draft</source>
        <translation>Concept wissen</translation>
    </message>
    <message>
        <source>Not saved yet. First finish your own words above.</source>
        <translation>Nog niet bewaard. Maak eerst je eigen woorden hierboven af.</translation>
    </message>
    <message>
        <source>Draft cleared.</source>
        <translation>Concept gewist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Your draft is here again.</source>
        <translation>Je concept staat er weer.</translation>
    </message>
    <message>
        <source>If you like, you can still add: {fields}.</source>
        <translation>Als je wilt, kun je nog toevoegen: {fields}.</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Concept bewaard {time}</translation>
    </message>
</context>
<context>
    <name>OnChips</name>
    <message>
        <source>What is asked for</source>
        <translation>Waarop je zoekt</translation>
    </message>
    <message>
        <source>Ask no longer for: {words}</source>
        <translation>Zoek niet meer op: {words}</translation>
    </message>
    <message>
        <source>Ask no longer for this</source>
        <translation>Zoek hier niet meer op</translation>
    </message>
</context>
<context>
    <name>OnPurpose</name>
    <message>
        <source>On purpose</source>
        <translation>Bewust</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>Not on purpose</source>
        <translation>Niet bewust</translation>
    </message>
</context>
<context>
    <name>OnThisDayCard</name>
    <message>
        <source>On this day</source>
        <translation>Op deze dag</translation>
    </message>
    <message>
        <source>What you noted on this day before.</source>
        <translation>Wat je eerder op deze dag opschreef.</translation>
    </message>
    <message>
        <source>{ago}, {day}</source>
        <translation>{ago}, {day}</translation>
    </message>
    <message>
        <source>Do not show this one again</source>
        <translation>Toon deze niet meer</translation>
    </message>
    <message>
        <source>Do not show this one again: {item}</source>
        <translation>Toon deze niet meer: {item}</translation>
    </message>
    <message>
        <source>a year ago</source>
        <translation>een jaar geleden</translation>
    </message>
    <message>
        <source>{count} years ago</source>
        <translation>{count} jaar geleden</translation>
    </message>
    <message>
        <source>a month ago</source>
        <translation>een maand geleden</translation>
    </message>
    <message>
        <source>three months ago</source>
        <translation>drie maanden geleden</translation>
    </message>
    <message>
        <source>half a year ago</source>
        <translation>een half jaar geleden</translation>
    </message>
    <message>
        <source>{count} months ago</source>
        <translation>{count} maanden geleden</translation>
    </message>
    <message>
        <source>This one will not be shown again.</source>
        <translation>Deze wordt niet meer getoond.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>OpeningsView</name>
    <message>
        <source>Who was here</source>
        <translation>Wie was hier</translation>
    </message>
    <message>
        <source>When this journal was opened, and when somebody typed a wrong passphrase or code.</source>
        <translation>Wanneer dit dagboek openging, en wanneer iemand een verkeerde wachtzin of code typte.</translation>
    </message>
    <message>
        <source>Nothing is known yet. From the next opening it stands here.</source>
        <translation>Er is nog niets bekend. Vanaf de volgende keer openen staat het hier.</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Laat meer zien ({count})</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geopend</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>Geopend met de herstelcode</translation>
    </message>
    <message>
        <source>Wrong passphrase or code</source>
        <translation>Verkeerde wachtzin of code</translation>
    </message>
    <message>
        <source>Wrong passphrase or code, {count} times</source>
        <translation>Verkeerde wachtzin of code, {count} keer</translation>
    </message>
    <message>
        <source>Was that not you?</source>
        <translation>Was jij dat niet?</translation>
    </message>
    <message>
        <source>Then choose another passphrase.</source>
        <translation>Kies dan een andere wachtzin.</translation>
    </message>
    <message>
        <source>Who copies the file and tries elsewhere leaves nothing here. The passphrase holds there too.</source>
        <translation>Wie het bestand kopieert en het ergens anders probeert, laat hier niets achter. Ook daar heeft die de wachtzin nodig.</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Verander mijn wachtzin</translation>
    </message>
</context>
<context>
    <name>OptionsInput</name>
    <message>
        <source>Write something myself</source>
        <translation>Zelf iets schrijven</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In je eigen woorden</translation>
    </message>
    <message>
        <source>In your own words: {question}</source>
        <translation>In je eigen woorden: {question}</translation>
    </message>
    <message>
        <source>You can choose more than one.</source>
        <translation>Je mag er meer dan één kiezen.</translation>
    </message>
    <message>
        <source>You can choose at most {most}.</source>
        <translation>Je kunt er hooguit {most} kiezen.</translation>
    </message>
    <message>
        <source>You have chosen {most} already. To take another, first press one of them again.</source>
        <translation>Je koos er al {most}. Wil je een andere? Druk dan eerst nog eens op een van die keuzes.</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>From a pack that you added: {pack}</source>
        <translation>Uit een pakket dat je zelf toevoegde: {pack}</translation>
    </message>
</context>
<context>
    <name>OtherJournals</name>
    <message>
        <source>A journal in another folder</source>
        <translation>Een dagboek in een andere map</translation>
    </message>
    <message>
        <source>The folder of your journal</source>
        <translation>De map van je dagboek</translation>
    </message>
    <message>
        <source>There is no journal in this folder. Choose the folder that it is in.</source>
        <translation>In deze map is geen dagboek. Kies de map waar het in staat.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>My overview</source>
        <translation>Mijn overzicht</translation>
    </message>
    <message>
        <source>A PDF with the questions you choose: for a talk with somebody, or for yourself.</source>
        <translation>Een PDF met de vragen die je kiest: voor een gesprek met iemand, of voor jezelf.</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Welke dagen?</translation>
    </message>
    <message>
        <source>As the page shows</source>
        <translation>Zoals de pagina laat zien</translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation>Welke vragen?</translation>
    </message>
    <message>
        <source>What goes along?</source>
        <translation>Wat gaat er mee?</translation>
    </message>
    <message>
        <source>The numbers as tables</source>
        <translation>De getallen als tabel</translation>
    </message>
    <message>
        <source>Words I made up myself</source>
        <translation>Woorden die ik zelf bedacht</translation>
    </message>
    <message>
        <source>A few words above it, if you like</source>
        <translation>Een paar woorden erboven, als je wilt</translation>
    </message>
    <message>
        <source>That is a file of your journal. Choose another name.</source>
        <translation>Dat is een bestand van je dagboek. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Is the disk full, or locked?</source>
        <translation>Het bestand kan daar niet worden bewaard. Is de schijf vol, of op slot?</translation>
    </message>
    <message>
        <source>That is too much for one PDF. Choose fewer questions.</source>
        <translation>Dat is te veel voor één PDF. Kies minder vragen.</translation>
    </message>
    <message>
        <source>Saved in {file}. Anyone who has this file can read it.</source>
        <translation>Bewaard in {file}. Iedereen die dit bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Bewaren als PDF…</translation>
    </message>
    <message>
        <source>The words of your moments are never in it. Names of plans and words of your own only if you say so.</source>
        <translation>De woorden van je momenten staan er nooit in. Namen van plannen en eigen woorden alleen als jij dat wilt.</translation>
    </message>
    <message>
        <source>Some questions have not enough moments in these days, and are left out.</source>
        <translation>Voor sommige vragen zijn er in deze dagen te weinig momenten. Die gaan niet mee.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Waarheen?</translation>
    </message>
</context>
<context>
    <name>OwnLine</name>
    <message>
        <source>Own…</source>
        <translation>Eigen…</translation>
    </message>
    <message>
        <source>{field} Your own words</source>
        <translation>{field} Eigen woorden</translation>
    </message>
    <message>
        <source>A few words of your own</source>
        <translation>Een paar eigen woorden</translation>
    </message>
    <message>
        <source>Enter adds it. Esc closes this line.</source>
        <translation>Enter voegt het toe. Esc sluit deze regel.</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>Waar hoort het bij?</translation>
    </message>
</context>
<context>
    <name>OwnPacks</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>That did not work. Is the disk full or locked?</source>
        <translation>Dat lukte niet. Is de schijf vol of op slot?</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Teruggedraaid.</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>Rename</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Rename: {item}</source>
        <translation>Andere woorden voor: {item}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove: {item}</source>
        <translation>Verwijder: {item}</translation>
    </message>
    <message>
        <source>Other words for: {item}</source>
        <translation>Nieuwe woorden voor: {item}</translation>
    </message>
    <message>
        <source>Enter saves it. Esc leaves it as it was.</source>
        <translation>Enter bewaart het. Esc laat het zoals het was.</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove: {pack}</source>
        <translation>Verwijder: {pack}</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>For whoever made the pack, in English:</source>
        <translation>Voor wie het pakket maakte, in het Engels:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>talks: {count}</source>
        <translation>gesprekken: {count}</translation>
    </message>
    <message>
        <source>dilemmas: {count}</source>
        <translation>dilemma’s: {count}</translation>
    </message>
    <message>
        <source>situations: {count}</source>
        <translation>situaties: {count}</translation>
    </message>
    <message>
        <source>exercises: {count}</source>
        <translation>oefeningen: {count}</translation>
    </message>
    <message>
        <source>tips: {count}</source>
        <translation>tips: {count}</translation>
    </message>
    <message>
        <source>choices for the journal: {count}</source>
        <translation>keuzes voor het dagboek: {count}</translation>
    </message>
    <message>
        <source>reporting points: {count}</source>
        <translation>meldpunten: {count}</translation>
    </message>
    <message>
        <source>hard words: {count}</source>
        <translation>moeilijke woorden: {count}</translation>
    </message>
    <message>
        <source>sources: {count}</source>
        <translation>bronnen: {count}</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Hoort bij het programma</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>Van {author}</translation>
    </message>
    <message>
        <source>The pack could not be saved. Is the disk full or locked?</source>
        <translation>Het pakket kon niet worden bewaard. Is de schijf vol of op slot?</translation>
    </message>
</context>
<context>
    <name>PacksView</name>
    <message>
        <source>Packs</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>A pack brings talks, dilemmas, exercises or tips. It is only text, so it can do no harm.</source>
        <translation>Een pakket brengt gesprekken, dilemma’s, oefeningen of tips. Het is alleen tekst, dus het kan geen kwaad.</translation>
    </message>
    <message>
        <source>Add a pack from a zip file</source>
        <translation>Pakket toevoegen uit een zip-bestand</translation>
    </message>
    <message>
        <source>Add a pack from a folder</source>
        <translation>Pakket toevoegen uit een map</translation>
    </message>
    <message>
        <source>You can also drag a zip file or a folder onto this page.</source>
        <translation>Je kunt ook een zip-bestand of een map naar deze pagina slepen.</translation>
    </message>
    <message>
        <source>You can add packs once you have your own journal.</source>
        <translation>Pakketten toevoegen kan als je een eigen dagboek hebt.</translation>
    </message>
    <message>
        <source>Left out, because something is wrong with it</source>
        <translation>Weggelaten, want er klopt iets niet</translation>
    </message>
    <message>
        <source>Choose a zip file</source>
        <translation>Kies een zip-bestand</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip-bestanden (*.zip)</translation>
    </message>
    <message>
        <source>Choose the folder of a pack</source>
        <translation>Kies de map van een pakket</translation>
    </message>
    <message>
        <source>The pack is added.</source>
        <translation>Het pakket is toegevoegd.</translation>
    </message>
    <message>
        <source>The pack is removed. Your answers stay.</source>
        <translation>Het pakket is weg. Je antwoorden blijven.</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>20 seconds</source>
        <translation>20 seconden</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minuten</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minuten</translation>
    </message>
    <message>
        <source>An hour</source>
        <translation>Een uur</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Tot morgenochtend</translation>
    </message>
    <message>
        <source>Almost done.</source>
        <translation>Bijna klaar.</translation>
    </message>
    <message>
        <source>{count} seconds to go.</source>
        <translation>Nog {count} seconden.</translation>
    </message>
    <message>
        <source>{count} minutes to go.</source>
        <translation>Nog {count} minuten.</translation>
    </message>
    <message>
        <source>Wait until {time}.</source>
        <translation>Wacht tot {time}.</translation>
    </message>
    <message>
        <source>Wait until {day} {time}.</source>
        <translation>Wacht tot {day} {time}.</translation>
    </message>
</context>
<context>
    <name>PadCard</name>
    <message>
        <source>Draft pad</source>
        <translation>Kladblok</translation>
    </message>
    <message>
        <source>The pause is over. What do you do?</source>
        <translation>De pauze is voorbij. Wat doe je?</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijk het</translation>
    </message>
    <message>
        <source>Did you post it?</source>
        <translation>Heb je het geplaatst?</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Are you glad you posted it?</source>
        <translation>Ben je blij dat je het plaatste?</translation>
    </message>
    <message>
        <source>Are you glad you did not post it?</source>
        <translation>Ben je blij dat je het niet plaatste?</translation>
    </message>
    <message>
        <source>Yes, as it was</source>
        <translation>Ja, zoals het was</translation>
    </message>
    <message>
        <source>Yes, changed</source>
        <translation>Ja, maar anders</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Een beetje</translation>
    </message>
</context>
<context>
    <name>PadView</name>
    <message>
        <source>Draft pad</source>
        <translation>Kladblok</translation>
    </message>
    <message>
        <source>Write it here first, instead of there. Wait a little. Then you decide. Nobody else reads it.</source>
        <translation>Schrijf het eerst hier, in plaats van daar. Wacht even. Dan beslis jij. Niemand anders leest het.</translation>
    </message>
    <message>
        <source>Change your five questions</source>
        <translation>Verander je vijf vragen</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>Een andere tekst</translation>
    </message>
    <message>
        <source>Other texts that wait</source>
        <translation>Andere teksten die wachten</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Nog niet af.</translation>
    </message>
    <message>
        <source>The pause is over.</source>
        <translation>De pauze is voorbij.</translation>
    </message>
    <message>
        <source>Put away. It is in the bin for thirty days.</source>
        <translation>Weggelegd. Het blijft dertig dagen in de prullenbak.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard after 60 seconds.</source>
        <translation>Gekopieerd. Na 60 seconden is het weg van het klembord.</translation>
    </message>
</context>
<context>
    <name>PartFilters</name>
    <message>
        <source>{feeling}, before and after</source>
        <translation>{feeling}, ervoor en erna</translation>
    </message>
    <message>
        <source>With how the plan went</source>
        <translation>Met hoe het plan ging</translation>
    </message>
    <message>
        <source>Good moments</source>
        <translation>Fijne momenten</translation>
    </message>
    <message>
        <source>Spoke up calmly</source>
        <translation>Rustig aangesproken</translation>
    </message>
    <message>
        <source>With an outcome</source>
        <translation>Met wat ervan kwam</translation>
    </message>
    <message>
        <source>With an exact time</source>
        <translation>Met een precieze tijd</translation>
    </message>
    <message>
        <source>Between {hour} and {next}</source>
        <translation>Tussen {hour} en {next}</translation>
    </message>
    <message>
        <source>What you did is not filled in</source>
        <translation>Wat je deed is niet ingevuld</translation>
    </message>
    <message>
        <source>On purpose or not is not filled in</source>
        <translation>Bewust of niet is niet ingevuld</translation>
    </message>
</context>
<context>
    <name>PartiesTable</name>
    <message>
        <source>At ‘{end}’</source>
        <translation>Bij ‘{end}’</translation>
    </message>
    <message>
        <source>gains</source>
        <translation>wint</translation>
    </message>
    <message>
        <source>loses</source>
        <translation>verliest</translation>
    </message>
    <message>
        <source>{party}, at ‘{end}’, {what}: {text}</source>
        <translation>{party}, bij ‘{end}’, {what}: {text}</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose your passphrase</source>
        <translation>Kies je wachtzin</translation>
    </message>
    <message>
        <source>The passphrase is the key to your journal. Nobody else has it. Write it down carefully.</source>
        <translation>De wachtzin is de sleutel van je dagboek. Niemand anders heeft hem. Schrijf hem goed op.</translation>
    </message>
    <message>
        <source>Which passphrase</source>
        <translation>Welke wachtzin</translation>
    </message>
    <message>
        <source>Use these six words</source>
        <translation>Deze zes woorden</translation>
    </message>
    <message>
        <source>I make up my own</source>
        <translation>Ik bedenk er zelf een</translation>
    </message>
    <message>
        <source>Make my journal</source>
        <translation>Maak mijn dagboek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>De zes woorden</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>At least 10 characters. A few words in a row work well.</source>
        <translation>Minstens 10 tekens. Een paar woorden achter elkaar werkt goed.</translation>
    </message>
    <message>
        <source>Easy to guess. Add a word or two that nobody expects.</source>
        <translation>Makkelijk te raden. Zet er een woord bij dat niemand verwacht.</translation>
    </message>
    <message>
        <source>Not bad. One more word makes it strong.</source>
        <translation>Redelijk. Met nog een woord is hij sterk.</translation>
    </message>
    <message>
        <source>Strong. Write it down carefully.</source>
        <translation>Sterk. Schrijf hem goed op.</translation>
    </message>
    <message>
        <source>This is too short. Use at least 10 characters.</source>
        <translation>Dit is te kort. Neem minstens 10 tekens.</translation>
    </message>
</context>
<context>
    <name>PassphraseView</name>
    <message>
        <source>Change your passphrase</source>
        <translation>Verander je wachtzin</translation>
    </message>
    <message>
        <source>From then on your journal opens with the new passphrase. Your recovery code stays the same.</source>
        <translation>Daarna gaat je dagboek open met de nieuwe wachtzin. Je herstelcode blijft hetzelfde.</translation>
    </message>
    <message>
        <source>Your passphrase now</source>
        <translation>Je wachtzin van nu</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Laat de woorden zien</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Verberg de woorden</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Je nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Verander mijn wachtzin</translation>
    </message>
    <message>
        <source>Write it down first</source>
        <translation>Schrijf hem eerst op</translation>
    </message>
    <message>
        <source>Nobody can look it up for you. Backups made before keep the passphrase of that time.</source>
        <translation>Niemand kan hem voor je opzoeken. Reservekopieën van eerder houden de wachtzin van toen.</translation>
    </message>
    <message>
        <source>First type the passphrase you have now.</source>
        <translation>Typ eerst de wachtzin die je nu hebt.</translation>
    </message>
    <message>
        <source>This is too short. Use at least 10 characters.</source>
        <translation>Dit is te kort. Gebruik minstens 10 tekens.</translation>
    </message>
    <message>
        <source>Your passphrase is changed.</source>
        <translation>Je wachtzin is veranderd.</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>You ignored it {count} out of {total} times, {unaware} of those not on purpose.</source>
        <translation>Je negeerde het {count} van de {total} keer, waarvan {unaware} keer niet bewust.</translation>
    </message>
    <message>
        <source>{names} came as often: each {count} out of {total} times.</source>
        <translation>{names} kwamen even vaak voor: elk {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You ignored it {count} out of {total} times.</source>
        <translation>Je negeerde het {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You spoke up {count} out of {total} times.</source>
        <translation>Je sprak iemand {count} van de {total} keer aan.</translation>
    </message>
    <message>
        <source>You reported it {count} out of {total} times.</source>
        <translation>Je meldde het {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You supported someone {count} out of {total} times.</source>
        <translation>Je steunde iemand {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You chose on purpose {count} of the {total} times you filled this in.</source>
        <translation>Je koos bewust in {count} van de {total} keer dat je dit invulde.</translation>
    </message>
    <message>
        <source>In {total} moments you noted nothing yet that went well.</source>
        <translation>In {total} momenten noteerde je nog niets dat goed ging.</translation>
    </message>
    <message>
        <source>In {count} of {total} moments you noted something that went well.</source>
        <translation>In {count} van de {total} momenten noteerde je iets dat goed ging.</translation>
    </message>
    <message>
        <source>Most often: {name} ({count}).</source>
        <translation>Het vaakst: {name} ({count}).</translation>
    </message>
    <message>
        <source>Most often: {names} ({count} each).</source>
        <translation>Het vaakst: {names} (elk {count}).</translation>
    </message>
    <message>
        <source>1 more talk</source>
        <translation>Nog 1 gesprek</translation>
    </message>
    <message>
        <source>{count} more talks</source>
        <translation>Nog {count} gesprekken</translation>
    </message>
    <message>
        <source>1 more text or moment</source>
        <translation>Nog 1 tekst of moment</translation>
    </message>
    <message>
        <source>{count} more texts or moments</source>
        <translation>Nog {count} teksten of momenten</translation>
    </message>
    <message>
        <source>1 more moment</source>
        <translation>Nog 1 moment</translation>
    </message>
    <message>
        <source>{count} more moments</source>
        <translation>Nog {count} momenten</translation>
    </message>
    <message>
        <source>So far: {count}.</source>
        <translation>Tot nu toe: {count}.</translation>
    </message>
    <message>
        <source>In these years: {count}.</source>
        <translation>In deze jaren: {count}.</translation>
    </message>
    <message>
        <source>In this period: {count}.</source>
        <translation>In deze periode: {count}.</translation>
    </message>
    <message>
        <source>You see here what you do, once {fewest} moments say it.</source>
        <translation>Je ziet hier wat je doet, zodra {fewest} momenten dat zeggen.</translation>
    </message>
    <message>
        <source>You see here how often you choose on purpose, once {fewest} moments say it.</source>
        <translation>Je ziet hier hoe vaak je bewust kiest, zodra {fewest} momenten dat zeggen.</translation>
    </message>
    <message>
        <source>You see here when it comes, once {fewest} moments have an exact time.</source>
        <translation>Je ziet hier wanneer het komt, zodra {fewest} momenten een precieze tijd hebben.</translation>
    </message>
    <message>
        <source>You see here which days you wrote about, once there are {fewest} moments.</source>
        <translation>Je ziet hier over welke dagen je schreef, zodra er {fewest} momenten zijn.</translation>
    </message>
    <message>
        <source>You see here what you come across, once {fewest} moments have a kind.</source>
        <translation>Je ziet hier wat je tegenkomt, zodra {fewest} momenten een soort hebben.</translation>
    </message>
    <message>
        <source>You see here where it is, once {fewest} moments have a place.</source>
        <translation>Je ziet hier waar het is, zodra {fewest} momenten een plek hebben.</translation>
    </message>
    <message>
        <source>You see here what holds you back, once {fewest} moments say it.</source>
        <translation>Je ziet hier wat je tegenhoudt, zodra {fewest} momenten dat zeggen.</translation>
    </message>
    <message>
        <source>You see here what came of what you did, once {fewest} moments say it.</source>
        <translation>Je ziet hier wat er kwam van wat je deed, zodra {fewest} momenten dat zeggen.</translation>
    </message>
    <message>
        <source>You see here how you felt, once {fewest} moments have a feeling before and after.</source>
        <translation>Je ziet hier hoe je je voelde, zodra {fewest} momenten een gevoel ervoor en erna hebben.</translation>
    </message>
    <message>
        <source>You see here how your plans go, once {fewest} moments say it.</source>
        <translation>Je ziet hier hoe je plannen gaan, zodra {fewest} momenten dat zeggen.</translation>
    </message>
    <message>
        <source>You see here whether you post or wait, once there are {fewest} texts or moments.</source>
        <translation>Je ziet hier of je plaatst of wacht, zodra er {fewest} teksten of momenten zijn.</translation>
    </message>
    <message>
        <source>You see here what goes well, once there are {fewest} moments.</source>
        <translation>Je ziet hier wat er goed gaat, zodra er {fewest} momenten zijn.</translation>
    </message>
    <message>
        <source>You see here your answers then and now, once you had {fewest} talks of one kind.</source>
        <translation>Je ziet hier je antwoorden van toen en nu, zodra je hetzelfde gesprek {fewest} keer had.</translation>
    </message>
    <message>
        <source>Point at a line, or walk through with the arrow keys.</source>
        <translation>Wijs een regel aan, of loop erdoor met de pijltjes.</translation>
    </message>
    <message>
        <source>Point at a box, or walk through with the arrow keys. A click or Enter shows the moments.</source>
        <translation>Wijs een vakje aan, of loop erdoor met de pijltjes. Een klik of Enter toont de momenten.</translation>
    </message>
    <message>
        <source>Point at a part, or walk through with the arrow keys. A click or Enter shows the moments.</source>
        <translation>Wijs een deel aan, of loop erdoor met de pijltjes. Een klik of Enter toont de momenten.</translation>
    </message>
    <message>
        <source>What do I do when I come across something?</source>
        <translation>Wat doe ik als ik iets tegenkom?</translation>
    </message>
    <message>
        <source>Do I choose on purpose?</source>
        <translation>Kies ik bewust?</translation>
    </message>
    <message>
        <source>When do I come across it?</source>
        <translation>Wanneer kom ik het tegen?</translation>
    </message>
    <message>
        <source>How was my year?</source>
        <translation>Hoe was mijn jaar?</translation>
    </message>
    <message>
        <source>What do I come across?</source>
        <translation>Wat kom ik tegen?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Waar?</translation>
    </message>
    <message>
        <source>What holds me back?</source>
        <translation>Wat houdt me tegen?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>How did I feel before and after?</source>
        <translation>Hoe voelde ik me ervoor en erna?</translation>
    </message>
    <message>
        <source>Do my plans help?</source>
        <translation>Helpen mijn plannen?</translation>
    </message>
    <message>
        <source>Do I post or do I wait?</source>
        <translation>Plaats ik of wacht ik?</translation>
    </message>
    <message>
        <source>What goes well?</source>
        <translation>Wat gaat er goed?</translation>
    </message>
    <message>
        <source>My answers then and now</source>
        <translation>Mijn antwoorden toen en nu</translation>
    </message>
    <message>
        <source>Each bar is a day, a week, a month or a year. Above it is how many moments you noted. The larger a part, the more often you did that. Only your main response counts. The numbers with the names are of all bars. As shares, a bar of under five moments is pale. In an empty place you noted nothing. Something may well have happened.</source>
        <translation>Elke balk is een dag, een week, een maand of een jaar. Erboven staat hoeveel momenten je noteerde. Hoe groter een deel, hoe vaker je dat deed. Alleen je belangrijkste reactie telt. De getallen bij de namen zijn van alle balken. Bij aandelen is een balk van minder dan vijf momenten bleek. Op een lege plek noteerde je niets. Er kan best iets gebeurd zijn.</translation>
    </message>
    <message>
        <source>Each line is a feeling. The arrow goes from before to after, on a scale from not at all to very strong. Each end stands at the middle one of all your answers. Only feelings you noted both before and after count.</source>
        <translation>Elke regel is een gevoel. De pijl gaat van ervoor naar erna, van helemaal niet tot heel sterk. Elk eind staat bij het middelste van al je antwoorden. Alleen gevoelens die je ervoor en erna noteerde, tellen.</translation>
    </message>
    <message>
        <source>On one side: what became of your texts on the draft pad. On the other: what you did with your own posts. The longer a bar, the larger its share of that side.</source>
        <translation>Aan de ene kant: wat er van je teksten op het kladblok werd. Aan de andere: wat je met je eigen berichten deed. Hoe langer een balk, hoe groter het deel van die kant.</translation>
    </message>
    <message>
        <source>Each lane has its own bars: good moments, support that you gave, and speaking up calmly. One moment can count in several lanes. A line without a bar: you noted moments then, but none of these. An empty place means that you noted nothing then.</source>
        <translation>Elke baan heeft eigen balken: fijne momenten, steun die je gaf, en rustig aanspreken. Een moment kan in meer banen tellen. Een streep zonder balk: je noteerde toen wel momenten, maar geen van deze. Een lege plek betekent dat je toen niets noteerde.</translation>
    </message>
    <message>
        <source>Each line is a question you answered in more than one talk. The arrow goes from your first answer to your latest. There is no right answer: another answer is only another answer.</source>
        <translation>Elke regel is een vraag die je in meer dan één gesprek beantwoordde. De pijl gaat van je eerste naar je laatste antwoord. Geen antwoord is het juiste: een ander antwoord is alleen een ander antwoord.</translation>
    </message>
    <message>
        <source>Each row is a day of the week, each box an hour. The more moments, the stronger the colour. Only moments with an exact time count here. It shows when you noted something, not when most happens.</source>
        <translation>Elke rij is een dag van de week, elk vakje een uur. Hoe meer momenten, hoe sterker de kleur. Alleen momenten met een precieze tijd tellen hier. Je ziet wat je noteerde, niet alles wat er gebeurt.</translation>
    </message>
    <message>
        <source>Each box is a day, each column a week that begins on Monday. The more you noted, the stronger the colour. A box without an edge: you noted nothing, so nothing is known of that day. A box with only an edge: you did not have the journal yet.</source>
        <translation>Elk vakje is een dag, elke kolom een week die op maandag begint. Hoe meer je noteerde, hoe sterker de kleur. Een vakje zonder rand: je noteerde niets, dus van die dag is niets bekend. Een vakje met alleen een rand: je had het dagboek nog niet.</translation>
    </message>
    <message>
        <source>Each row is something you did. The parts show what came of it, as you filled it in later. Rows with under five moments are shorter, and have no shares. Other things than what you did may matter too.</source>
        <translation>Elke rij is iets wat je deed. De delen laten zien wat ervan kwam, zoals je later invulde. Rijen met minder dan vijf momenten zijn korter en hebben geen aandeel. Ook andere dingen dan wat je deed, kunnen meespelen.</translation>
    </message>
    <message>
        <source>The longer a bar, the more moments of that kind. Good and other kinds have the same scale. One moment can be of several kinds, and then counts for each.</source>
        <translation>Hoe langer een balk, hoe meer momenten van die soort. Fijne en andere soorten hebben dezelfde schaal. Een moment kan bij meer soorten horen, en telt dan bij elk.</translation>
    </message>
    <message>
        <source>Each bar is a day, a week, a month or a year. The parts show how often you chose on purpose what you did. The dashed part is where you did not say so. As shares, a bar of under five moments is pale. An empty place means that you noted nothing then.</source>
        <translation>Elke balk is een dag, een week, een maand of een jaar. De delen laten zien hoe vaak je bewust koos wat je deed. Bij het gestreepte deel zei je het niet. Bij aandelen is een balk van minder dan vijf momenten bleek. Een lege plek betekent dat je toen niets noteerde.</translation>
    </message>
    <message>
        <source>The longer a bar, the more moments you noted there. Places where you are more often have more moments. So a long bar does not say that a place is bad.</source>
        <translation>Hoe langer een balk, hoe meer momenten je daar noteerde. Waar je vaker bent, zijn meer momenten. Een lange balk zegt dus niet dat een plek slecht is.</translation>
    </message>
    <message>
        <source>The longer a bar, the more often you chose this. You can choose several things with one moment. Only moments where you chose something count.</source>
        <translation>Hoe langer een balk, hoe vaker je dit koos. Bij een moment kun je meer dingen kiezen. Alleen momenten waarbij je iets koos, tellen.</translation>
    </message>
    <message>
        <source>Each row is one of your plans. The parts show how it went, as you noted it with your moments. A plan that you did not need is not a plan that failed.</source>
        <translation>Elke rij is een van je plannen. De delen laten zien hoe het ging, zoals je bij je momenten noteerde. Een plan dat je niet nodig had, is geen plan dat mislukte.</translation>
    </message>
    <message>
        <source>first</source>
        <translation>eerst</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>laatst</translation>
    </message>
    <message>
        <source>before</source>
        <translation>ervoor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>erna</translation>
    </message>
    <message>
        <source>Not enough moments yet</source>
        <translation>Nog te weinig momenten</translation>
    </message>
    <message>
        <source>{question} – {missing}</source>
        <translation>{question} – {missing}</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>helemaal niet</translation>
    </message>
    <message>
        <source>very strong</source>
        <translation>heel sterk</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>laagst</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>hoogst</translation>
    </message>
    <message>
        <source>A question that is gone</source>
        <translation>Een vraag die er niet meer is</translation>
    </message>
    <message>
        <source>question {number}</source>
        <translation>vraag {number}</translation>
    </message>
    <message>
        <source>own word {number}</source>
        <translation>eigen woord {number}</translation>
    </message>
    <message>
        <source>Good moments</source>
        <translation>Fijne momenten</translation>
    </message>
    <message>
        <source>Support given</source>
        <translation>Steun gegeven</translation>
    </message>
    <message>
        <source>Spoken up calmly</source>
        <translation>Rustig aangesproken</translation>
    </message>
    <message>
        <source>plan {number}</source>
        <translation>plan {number}</translation>
    </message>
    <message>
        <source>Left it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>Posted as it was</source>
        <translation>Geplaatst zoals het was</translation>
    </message>
    <message>
        <source>Changed, then posted</source>
        <translation>Veranderd en geplaatst</translation>
    </message>
    <message>
        <source>Copied, but not posted</source>
        <translation>Gekopieerd, niet geplaatst</translation>
    </message>
    <message>
        <source>Copied, not said yet</source>
        <translation>Gekopieerd, nog niet gezegd</translation>
    </message>
    <message>
        <source>Good kinds</source>
        <translation>Fijn</translation>
    </message>
    <message>
        <source>Other kinds</source>
        <translation>Andere soorten</translation>
    </message>
    <message>
        <source>Texts on my draft pad</source>
        <translation>Teksten op mijn kladblok</translation>
    </message>
    <message>
        <source>My own posts</source>
        <translation>Mijn eigen berichten</translation>
    </message>
    <message>
        <source>Things that stand together need not cause each other.</source>
        <translation>Samenhang is geen oorzaak.</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 moment</translation>
    </message>
    <message>
        <source>{count} moments</source>
        <translation>{count} momenten</translation>
    </message>
    <message>
        <source>1 talk</source>
        <translation>1 gesprek</translation>
    </message>
    <message>
        <source>{count} talks</source>
        <translation>{count} gesprekken</translation>
    </message>
    <message>
        <source>1 text on the draft pad</source>
        <translation>1 tekst op het kladblok</translation>
    </message>
    <message>
        <source>{count} texts on the draft pad</source>
        <translation>{count} teksten op het kladblok</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>questions without a scale, not in it: {count}</source>
        <translation>vragen zonder schaal, hier niet bij: {count}</translation>
    </message>
    <message>
        <source>{count} more without what you did</source>
        <translation>nog {count} zonder wat je deed</translation>
    </message>
    <message>
        <source>{count} more without whether you chose it</source>
        <translation>nog {count} zonder bewust of niet</translation>
    </message>
    <message>
        <source>{count} more without an exact time</source>
        <translation>nog {count} zonder precieze tijd</translation>
    </message>
    <message>
        <source>{count} more without a kind</source>
        <translation>nog {count} zonder soort</translation>
    </message>
    <message>
        <source>{count} more without a place</source>
        <translation>nog {count} zonder plek</translation>
    </message>
    <message>
        <source>{count} more without what held you back</source>
        <translation>nog {count} zonder wat je tegenhield</translation>
    </message>
    <message>
        <source>{count} more without what came of it</source>
        <translation>nog {count} zonder wat ervan kwam</translation>
    </message>
    <message>
        <source>{count} more without a feeling before and after</source>
        <translation>nog {count} zonder gevoel ervoor en erna</translation>
    </message>
    <message>
        <source>{count} more without how the plan went</source>
        <translation>nog {count} zonder hoe het plan ging</translation>
    </message>
    <message>
        <source>{count} more without a post of your own</source>
        <translation>nog {count} zonder eigen bericht</translation>
    </message>
    <message>
        <source>Earlier ({days}): {count} of {total}.</source>
        <translation>Eerder ({days}): {count} van {total}.</translation>
    </message>
    <message>
        <source>Earlier ({days}) there is too little to compare.</source>
        <translation>Eerder ({days}) is er te weinig om te vergelijken.</translation>
    </message>
    <message>
        <source>That is too little to compare.</source>
        <translation>Dat is te weinig om te vergelijken.</translation>
    </message>
    <message>
        <source>Now it is more often.</source>
        <translation>Nu is het vaker.</translation>
    </message>
    <message>
        <source>Now it is less often.</source>
        <translation>Nu is het minder vaak.</translation>
    </message>
    <message>
        <source>The numbers do not show a difference.</source>
        <translation>De getallen laten geen verschil zien.</translation>
    </message>
    <message>
        <source>Earlier ({days}): {count}.</source>
        <translation>Eerder ({days}): {count}.</translation>
    </message>
    <message>
        <source>Earlier ({years}), days you wrote about: {count}.</source>
        <translation>Eerder ({years}), dagen waarover je schreef: {count}.</translation>
    </message>
    <message>
        <source>Earlier ({days}): usually {name} was {before} before and {after} after ({count} times).</source>
        <translation>Eerder ({days}): meestal was {name} {before} ervoor en {after} erna ({count} keer).</translation>
    </message>
    <message>
        <source>You noted no feeling five times both before and after.</source>
        <translation>Je noteerde nog geen gevoel vijf keer zowel ervoor als erna.</translation>
    </message>
    <message>
        <source>You noted {number} feelings most, each {count} times before and after.</source>
        <translation>Je noteerde {number} gevoelens het vaakst, elk {count} keer ervoor en erna.</translation>
    </message>
    <message>
        <source>Usually {name} was {before} before and {after} after ({count} times).</source>
        <translation>Meestal was {name} {before} ervoor en {after} erna ({count} keer).</translation>
    </message>
    <message>
        <source>No question was answered in two talks yet.</source>
        <translation>Nog geen vraag is in twee gesprekken beantwoord.</translation>
    </message>
    <message>
        <source>Questions without a scale that you answered more than once: {count}.</source>
        <translation>Vragen zonder schaal die je vaker beantwoordde: {count}.</translation>
    </message>
    <message>
        <source>The same as the first time: {count} of {total} answers. Higher: {higher}, lower: {lower}.</source>
        <translation>Hetzelfde als de eerste keer: {count} van de {total} antwoorden. Hoger: {higher}, lager: {lower}.</translation>
    </message>
    <message>
        <source>There were only good moments.</source>
        <translation>Er waren alleen fijne momenten.</translation>
    </message>
    <message>
        <source>Good moments: {count} of {total}.</source>
        <translation>Fijne momenten: {count} van {total}.</translation>
    </message>
    <message>
        <source>Nothing stands out: {number} came most, each in {count} of {total} moments.</source>
        <translation>Niets springt eruit: {number} kwamen het meest voor, elk in {count} van de {total} momenten.</translation>
    </message>
    <message>
        <source>Most often: {name}, in {count} of {total} moments.</source>
        <translation>Het vaakst: {name}, in {count} van de {total} momenten.</translation>
    </message>
    <message>
        <source>Most often: {names}, each in {count} of {total} moments.</source>
        <translation>Het vaakst: {names}, elk in {count} van de {total} momenten.</translation>
    </message>
    <message>
        <source>For nothing you did, you noted five times what came of it.</source>
        <translation>Bij niets wat je deed, noteerde je vijf keer wat ervan kwam.</translation>
    </message>
    <message>
        <source>Not known: {count}.</source>
        <translation>Weet ik niet: {count}.</translation>
    </message>
    <message>
        <source>Ignoring helped {count} of {total} times.</source>
        <translation>Negeren hielp {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>Speaking up helped {count} of {total} times.</source>
        <translation>Aanspreken hielp {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>Reporting helped {count} of {total} times.</source>
        <translation>Melden hielp {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>Supporting someone helped {count} of {total} times.</source>
        <translation>Steunen hielp {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>Your plan worked {count} of {total} times, and partly {partly}.</source>
        <translation>Je plan lukte {count} van de {total} keer, en deels {partly} keer.</translation>
    </message>
    <message>
        <source>Your plans worked {count} of {total} times, and partly {partly}.</source>
        <translation>Je plannen lukten {count} van de {total} keer, en deels {partly} keer.</translation>
    </message>
    <message>
        <source>Did not apply: {count}.</source>
        <translation>Paste niet: {count}.</translation>
    </message>
    <message>
        <source>You posted {count} of {total} texts from the draft pad, {changed} with changes.</source>
        <translation>Je plaatste {count} van de {total} teksten van het kladblok, {changed} na een verandering.</translation>
    </message>
    <message>
        <source>Texts from the draft pad: {texts}. Moments with a post of your own: {moments}.</source>
        <translation>Teksten van het kladblok: {texts}. Momenten met een eigen bericht: {moments}.</translation>
    </message>
    <message>
        <source>‘{label}’</source>
        <translation>‘{label}’</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} en {last}</translation>
    </message>
    <message>
        <source>Among {total} moments, no day and no part of the day stands out.</source>
        <translation>In {total} momenten springt geen dag en geen dagdeel eruit.</translation>
    </message>
    <message>
        <source>Most often at night, from 0 to 6 o’clock: {count} of {total}.</source>
        <translation>Het vaakst ’s nachts, van 0 tot 6 uur: {count} van {total}.</translation>
    </message>
    <message>
        <source>Most often in the morning, from 6 to 12 o’clock: {count} of {total}.</source>
        <translation>Het vaakst ’s ochtends, van 6 tot 12 uur: {count} van {total}.</translation>
    </message>
    <message>
        <source>Most often in the afternoon, from 12 to 18 o’clock: {count} of {total}.</source>
        <translation>Het vaakst ’s middags, van 12 tot 18 uur: {count} van {total}.</translation>
    </message>
    <message>
        <source>Most often in the evening, from 18 to 24 o’clock: {count} of {total}.</source>
        <translation>Het vaakst ’s avonds, van 18 tot 24 uur: {count} van {total}.</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>’s nachts</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>’s ochtends</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>’s middags</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>’s avonds</translation>
    </message>
    <message>
        <source>As many were {names}: each {count} of {total}.</source>
        <translation>Even veel waren {names}: elk {count} van {total}.</translation>
    </message>
    <message>
        <source>The day with most was {day}: {count} of {total}.</source>
        <translation>De dag met de meeste was {day}: {count} van {total}.</translation>
    </message>
    <message>
        <source>The days with most were {days}: each {count} of {total}.</source>
        <translation>De dagen met de meeste waren {days}: elk {count} van {total}.</translation>
    </message>
    <message>
        <source>You wrote about 1 day.</source>
        <translation>Je schreef over 1 dag.</translation>
    </message>
    <message>
        <source>You wrote about {count} days.</source>
        <translation>Je schreef over {count} dagen.</translation>
    </message>
    <message>
        <source>The month with most moments was {month}: {count}.</source>
        <translation>De maand met de meeste momenten was {month}: {count}.</translation>
    </message>
    <message>
        <source>The months with most moments were {months}: each {count}.</source>
        <translation>De maanden met de meeste momenten waren {months}: elk {count}.</translation>
    </message>
    <message>
        <source>Show the latest {count} years</source>
        <translation>Toon de laatste {count} jaren</translation>
    </message>
    <message>
        <source>Show all {count} years</source>
        <translation>Toon alle {count} jaren</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Look at everything</source>
        <translation>Alles bekijken</translation>
    </message>
    <message>
        <source>Choose cards</source>
        <translation>Kaarten kiezen</translation>
    </message>
    <message>
        <source>My overview…</source>
        <translation>Mijn overzicht…</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>1 more moment</source>
        <translation>Nog 1 moment</translation>
    </message>
    <message>
        <source>{count} more moments</source>
        <translation>Nog {count} momenten</translation>
    </message>
    <message>
        <source>From five moments on you see here what you do when you come across something, and when.</source>
        <translation>Vanaf vijf momenten zie je hier wat je doet als je iets tegenkomt, en wanneer.</translation>
    </message>
</context>
<context>
    <name>PauseView</name>
    <message>
        <source>What you tick here is not kept.</source>
        <translation>Wat je hier aanvinkt, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>Tick what is clear to you</source>
        <translation>Vink aan wat voor jou duidelijk is</translation>
    </message>
    <message>
        <source>What do you do now?</source>
        <translation>Wat doe je nu?</translation>
    </message>
</context>
<context>
    <name>PeriodFilter</name>
    <message>
        <source>From {day}</source>
        <translation>Vanaf {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Tot en met {day}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere dagen…</translation>
    </message>
</context>
<context>
    <name>PickButton</name>
    <message>
        <source>{name}: {chosen}</source>
        <translation>{name}: {chosen}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>PictureCover</name>
    <message>
        <source>The picture is shown</source>
        <translation>De foto is te zien</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Bedekt</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>PlainScreen</name>
    <message>
        <source>Empty screen</source>
        <translation>Leeg scherm</translation>
    </message>
    <message>
        <source>Press Enter to go back.</source>
        <translation>Druk op Enter om terug te gaan.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Make one if-then plan</source>
        <translation>Maak één als-dan-plan</translation>
    </message>
    <message>
        <source>Choose one moment, and what you do then.</source>
        <translation>Kies één moment, en wat je dan doet.</translation>
    </message>
    <message>
        <source>From your answers</source>
        <translation>Uit je antwoorden</translation>
    </message>
    <message>
        <source>Your plan now: “{plan}”. A new plan takes its place. The old one stays saved.</source>
        <translation>Je plan nu: ‘{plan}’. Een nieuw plan komt ervoor in de plaats. Het oude blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Save the plan</source>
        <translation>Plan bewaren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>Your plan: {plan}</source>
        <translation>Je plan: {plan}</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>for example: someone makes fun of a classmate</source>
        <translation>bijvoorbeeld: iemand een klasgenoot uitlacht</translation>
    </message>
    <message>
        <source>for example: I send that classmate a kind message</source>
        <translation>bijvoorbeeld: stuur ik die klasgenoot een aardig bericht</translation>
    </message>
    <message>
        <source>If …</source>
        <translation>Als …</translation>
    </message>
    <message>
        <source>… then</source>
        <translation>… dan</translation>
    </message>
    <message>
        <source>My plan: if …</source>
        <translation>Mijn plan: als …</translation>
    </message>
    <message>
        <source>My plan: then …</source>
        <translation>Mijn plan: dan …</translation>
    </message>
</context>
<context>
    <name>PlanResult</name>
    <message>
        <source>It worked</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Deels</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Deze keer niet</translation>
    </message>
    <message>
        <source>It did not fit here</source>
        <translation>Het paste hier niet</translation>
    </message>
</context>
<context>
    <name>PlanSuits</name>
    <message>
        <source>every moment</source>
        <translation>elk moment</translation>
    </message>
    <message>
        <source>For: {moments}</source>
        <translation>Voor: {moments}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Mijn rol</translation>
    </message>
    <message>
        <source>When is this plan for?</source>
        <translation>Waar is dit plan voor?</translation>
    </message>
    <message>
        <source>The plan comes up with moments like these. Choose nothing, and it is for every moment.</source>
        <translation>Het plan verschijnt bij zulke momenten. Kies je niets, dan is het voor elk moment.</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Deze allemaal</translation>
    </message>
    <message>
        <source>something that is gone</source>
        <translation>iets dat weg is</translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>The plan is resting now.</source>
        <translation>Het plan rust nu.</translation>
    </message>
    <message>
        <source>This is your plan now.</source>
        <translation>Dit is nu je plan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Plan removed.</source>
        <translation>Plan verwijderd.</translation>
    </message>
    <message>
        <source>Plan saved.</source>
        <translation>Plan bewaard.</translation>
    </message>
    <message>
        <source>Plan changed.</source>
        <translation>Plan veranderd.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Niet bewaard.</translation>
    </message>
</context>
<context>
    <name>PlansShown</name>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Laat het rusten</translation>
    </message>
    <message>
        <source>No plan yet. A plan is one sentence: if this happens, then I do that.</source>
        <translation>Nog geen plan. Een plan is één zin: als dit gebeurt, dan doe ik dat.</translation>
    </message>
    <message>
        <source>Use again: {plan}</source>
        <translation>Weer gebruiken: {plan}</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Weer gebruiken</translation>
    </message>
    <message>
        <source>Remove: {plan}</source>
        <translation>Verwijderen: {plan}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Show the moments of: {plan}</source>
        <translation>Toon de momenten van: {plan}</translation>
    </message>
    <message>
        <source>Show these moments</source>
        <translation>Toon deze momenten</translation>
    </message>
    <message>
        <source>Noted once</source>
        <translation>Eén keer genoteerd</translation>
    </message>
    <message>
        <source>Noted {count} times</source>
        <translation>{count} keer genoteerd</translation>
    </message>
    <message>
        <source>worked {count}</source>
        <translation>gelukt {count}</translation>
    </message>
    <message>
        <source>partly {count}</source>
        <translation>deels {count}</translation>
    </message>
    <message>
        <source>not {count}</source>
        <translation>niet {count}</translation>
    </message>
    <message>
        <source>did not fit {count}</source>
        <translation>niet van toepassing {count}</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Maak een plan</translation>
    </message>
    <message>
        <source>Plans that rest ({count})</source>
        <translation>Plannen die rusten ({count})</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>How it begins</source>
        <translation>Zo begint het</translation>
    </message>
    <message>
        <source>{moments} will be added.</source>
        <translation>Dit komt erbij: {moments}.</translation>
    </message>
    <message>
        <source>There are no new moments in it.</source>
        <translation>Er zitten geen nieuwe momenten in.</translation>
    </message>
    <message>
        <source>From {first}.</source>
        <translation>Van {first}.</translation>
    </message>
    <message>
        <source>From {first} to {last}.</source>
        <translation>Van {first} tot en met {last}.</translation>
    </message>
    <message>
        <source>Already in your journal: {moments}. They stay as they are.</source>
        <translation>Al in je dagboek: {moments}. Daar verandert niets aan.</translation>
    </message>
    <message>
        <source>Also in it: {others}.</source>
        <translation>Er zit ook in: {others}.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Add this moment</source>
        <translation>Voeg dit moment toe</translation>
    </message>
    <message>
        <source>Add these {moments}</source>
        <translation>Voeg deze {moments} toe</translation>
    </message>
    <message>
        <source>Add what is new</source>
        <translation>Voeg toe wat nieuw is</translation>
    </message>
    <message>
        <source>Do not add them</source>
        <translation>Voeg ze niet toe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Recovery code of my journal. Anyone who has it can read the journal: keep it in a safe place.</source>
        <translation>Herstelcode van mijn dagboek. Wie hem heeft, kan het dagboek lezen. Bewaar hem op een veilige plek.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Write your recovery code down first. Without your passphrase you do not see it again. You can also close once more.</source>
        <translation>Schrijf eerst je herstelcode op. Zonder je wachtzin zie je hem niet meer terug. Je kunt ook nog een keer sluiten.</translation>
    </message>
    <message>
        <source>Your note is not kept yet. If you close once more, it is gone.</source>
        <translation>Je notitie is nog niet bewaard. Sluit je nog een keer, dan is ze weg.</translation>
    </message>
    <message>
        <source>What you typed last is not saved: the disk is full, or the stick is gone. Make room or put the stick back, and it is saved by itself. If you close once more, those words are gone.</source>
        <translation>Wat je het laatst typte, is niet bewaard. De schijf is vol, of de stick is weg. Maak ruimte of doe de stick er weer in. Dan wordt het vanzelf bewaard. Sluit je nog een keer, dan zijn die woorden weg.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weet ik niet</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Vorige vraag</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Stop hier</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>What you wrote before is here again.</source>
        <translation>Wat je eerder schreef, staat hier weer.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Stop hier</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Your five questions</source>
        <translation>Je vijf vragen</translation>
    </message>
    <message>
        <source>What do you want to ask yourself before you post? An empty line is left out.</source>
        <translation>Wat wil je jezelf vragen voor je iets plaatst? Een lege regel telt niet mee.</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Vraag {number}</translation>
    </message>
    <message>
        <source>Keep these questions</source>
        <translation>Bewaar deze vragen</translation>
    </message>
    <message>
        <source>Use the first ones again</source>
        <translation>Gebruik weer de eerste vragen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laat het zoals het was</translation>
    </message>
    <message>
        <source>Questions kept.</source>
        <translation>De vragen zijn bewaard.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with your recovery code</source>
        <translation>Openen met je herstelcode</translation>
    </message>
    <message>
        <source>You got this code when you made your journal: nine groups of four letters and digits.</source>
        <translation>Je kreeg deze code toen je het dagboek maakte: negen blokken van vier letters en cijfers.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Je nieuwe wachtzin</translation>
    </message>
    <message>
        <source>At least 10 characters. A few words in a row work well.</source>
        <translation>Minstens 10 tekens. Een paar woorden achter elkaar werkt goed.</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>What can I do now?</source>
        <translation>Wat kan ik nu doen?</translation>
    </message>
    <message>
        <source>Your new passphrase is too short. Use at least 10 characters.</source>
        <translation>Je nieuwe wachtzin is te kort. Neem minstens 10 tekens.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Je herstelcode</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Written down? Then type two of the groups here.</source>
        <translation>Opgeschreven? Typ dan hier twee blokken over.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Blok {number}</translation>
    </message>
    <message>
        <source>With this code you can always open your journal, even if you lose the passphrase. So can anyone else who has it. Keep it on paper, in a safe place. Without your passphrase you do not see it again.</source>
        <translation>Met deze code kun je je dagboek altijd openen, ook als je de wachtzin kwijt bent. Wie de code vindt, kan dat ook. Bewaar hem op papier, op een veilige plek. Zonder je wachtzin zie je hem niet meer terug.</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>That is not the same yet. Check the numbers of the groups.</source>
        <translation>Dat is nog niet hetzelfde. Kijk nog eens naar de nummers van de blokken.</translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message>
        <source>Damaged journal</source>
        <translation>Beschadigd dagboek</translation>
    </message>
    <message>
        <source>Repair your journal</source>
        <translation>Herstel je dagboek</translation>
    </message>
    <message>
        <source>Part of the file of your journal is damaged. Often most of it is fine.</source>
        <translation>Een deel van het bestand van je dagboek is beschadigd. Vaak is het meeste nog goed.</translation>
    </message>
    <message>
        <source>We make a new journal beside it, of all that can still be read. What is missing comes from a backup. The damaged file stays as it is.</source>
        <translation>We maken ernaast een nieuw dagboek, van alles wat nog te lezen is. Wat mist, komt uit een reservekopie. Het beschadigde bestand blijft zoals het is.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Wachtzin of herstelcode</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Laat de woorden zien</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Verberg de woorden</translation>
    </message>
    <message>
        <source>Your passphrase or recovery code</source>
        <translation>Je wachtzin of herstelcode</translation>
    </message>
    <message>
        <source>Repair my journal</source>
        <translation>Herstel mijn dagboek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The file you chose</source>
        <translation>Het bestand dat je koos</translation>
    </message>
    <message>
        <source>Without a backup</source>
        <translation>Zonder reservekopie</translation>
    </message>
    <message>
        <source>There is no backup beside this journal. Do you have one on a stick?</source>
        <translation>Naast dit dagboek staat geen reservekopie. Heb je er een op een stick?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Welke reservekopie?</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Kies een andere reservekopie</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>Gekozen: {name}</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>We lezen wat er te lezen is…</translation>
    </message>
    <message>
        <source>Your new journal is there</source>
        <translation>Je nieuwe dagboek is klaar</translation>
    </message>
    <message>
        <source>Journals in one file</source>
        <translation>Dagboeken in één bestand</translation>
    </message>
    <message>
        <source>One moment comes from the backup.</source>
        <translation>Eén moment komt uit de reservekopie.</translation>
    </message>
    <message>
        <source>{count} moments come from the backup.</source>
        <translation>{count} momenten komen uit de reservekopie.</translation>
    </message>
    <message>
        <source>Of one moment the words cannot be read any more.</source>
        <translation>Van één moment zijn de woorden niet meer te lezen.</translation>
    </message>
    <message>
        <source>Of {count} moments the words cannot be read any more.</source>
        <translation>Van {count} momenten zijn de woorden niet meer te lezen.</translation>
    </message>
    <message>
        <source>One file kept as evidence cannot be read any more.</source>
        <translation>Eén bestand bij het bewijs is niet meer te lezen.</translation>
    </message>
    <message>
        <source>{count} files kept as evidence cannot be read any more.</source>
        <translation>{count} bestanden bij het bewijs zijn niet meer te lezen.</translation>
    </message>
    <message>
        <source>The damaged file is still there. The journal it is in is now called ‘{name}’.</source>
        <translation>Het beschadigde bestand is er nog. Het dagboek waar het in zit, heet nu ‘{name}’.</translation>
    </message>
    <message>
        <source>There were no moments in the damaged file.</source>
        <translation>In het beschadigde bestand stonden geen momenten.</translation>
    </message>
    <message>
        <source>The damaged file could not be read at all. Your new journal is the backup. What you wrote after it is not in it.</source>
        <translation>Het beschadigde bestand was helemaal niet te lezen. Je nieuwe dagboek is de reservekopie. Wat je daarna schreef, zit er niet in.</translation>
    </message>
    <message>
        <source>One moment was read from the damaged file.</source>
        <translation>Eén moment kwam uit het beschadigde bestand.</translation>
    </message>
    <message>
        <source>{count} moments were read from the damaged file.</source>
        <translation>{count} momenten kwamen uit het beschadigde bestand.</translation>
    </message>
    <message>
        <source>In the damaged part there may have been more. Look at the last days of your journal.</source>
        <translation>In het beschadigde deel stond misschien meer. Kijk naar de laatste dagen van je dagboek.</translation>
    </message>
    <message>
        <source>The rest is there.</source>
        <translation>De rest is er.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Er is niets verloren.</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>For example: the app, the police, the school</source>
        <translation>Bijvoorbeeld: de app, de politie, de school</translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation>Hoe ver is het?</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Wat ze antwoordden</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Gemeld bij</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>Op welke dag?</translation>
    </message>
    <message>
        <source>Number of the report</source>
        <translation>Nummer van de melding</translation>
    </message>
    <message>
        <source>Remove this report</source>
        <translation>Haal deze melding weg</translation>
    </message>
    <message>
        <source>Report to {name}</source>
        <translation>Melding bij {name}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Remove the report to {name}</source>
        <translation>Haal de melding bij {name} weg</translation>
    </message>
</context>
<context>
    <name>ReportState</name>
    <message>
        <source>Prepared</source>
        <translation>Klaargezet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verstuurd</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Het hielp</translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Complaint made</source>
        <translation>Klacht ingediend</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Reports you made</source>
        <translation>Meldingen die je deed</translation>
    </message>
    <message>
        <source>Add a report</source>
        <translation>Melding toevoegen</translation>
    </message>
</context>
<context>
    <name>Response</name>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>Speak up</source>
        <translation>Aanspreken</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Steunen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Spoke up</source>
        <translation>Aangesproken</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Gesteund</translation>
    </message>
    <message>
        <source>Nothing, I did not know what to do</source>
        <translation>Niets, ik wist het niet</translation>
    </message>
</context>
<context>
    <name>ResponseField</name>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>{response}: how?</source>
        <translation>{response}: hoe?</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Put one back</source>
        <translation>Zet er een terug</translation>
    </message>
    <message>
        <source>A backup becomes a new journal. This one is locked, and stays as it is.</source>
        <translation>Een reservekopie wordt een nieuw dagboek. Dit dagboek gaat op slot, en blijft zoals het is.</translation>
    </message>
    <message>
        <source>A backup opens with the passphrase you had when it was made.</source>
        <translation>Een reservekopie gaat open met de wachtzin die je toen had.</translation>
    </message>
    <message>
        <source>Choose a file from elsewhere</source>
        <translation>Kies een bestand van ergens anders</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Welke kopie?</translation>
    </message>
    <message>
        <source>Their folder is not there now. Is it on a stick? Put it back.</source>
        <translation>Hun map is er nu niet. Staat die op een stick? Doe de stick er weer in.</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>In deze map is geen reservekopie.</translation>
    </message>
    <message>
        <source>Show more ({count})</source>
        <translation>Laat meer zien ({count})</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zet terug</translation>
    </message>
    <message>
        <source>Put back: {which}</source>
        <translation>Zet terug: {which}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Open a copy</source>
        <translation>Open een kopie</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Kies het bestand</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Wachtzin of herstelcode</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Laat de woorden zien</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Verberg de woorden</translation>
    </message>
    <message>
        <source>The passphrase or recovery code of this copy</source>
        <translation>De wachtzin of herstelcode van deze kopie</translation>
    </message>
    <message>
        <source>A copy is a journal in one file: a backup, or what you took along. It becomes a new journal here. Nothing else changes.</source>
        <translation>Een kopie is een dagboek in één bestand: een reservekopie, of wat je meenam. Je krijgt er hier een nieuw dagboek van. Verder verandert er niets.</translation>
    </message>
    <message>
        <source>That is the passphrase you had when the copy was made.</source>
        <translation>Dat is de wachtzin die je had toen de kopie werd gemaakt.</translation>
    </message>
    <message>
        <source>Open this copy</source>
        <translation>Open deze kopie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Chosen: {name}</source>
        <translation>Gekozen: {name}</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Kies een ander bestand</translation>
    </message>
    <message>
        <source>Just a moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Journals in one file</source>
        <translation>Dagboeken in één bestand</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>Kies eerst het bestand.</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Nothing was added. Your journal had it all.</source>
        <translation>Er is niets toegevoegd. Alles stond al in je dagboek.</translation>
    </message>
    <message>
        <source>{moments} added. You had {before}, now {after}.</source>
        <translation>{moments} toegevoegd. Je had er {before}, nu {after}.</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>Maak deze import ongedaan</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>The new recovery code works from now on. The old one does not any more.</source>
        <translation>De nieuwe herstelcode werkt vanaf nu. De oude werkt niet meer.</translation>
    </message>
    <message>
        <source>Nothing has changed: your old recovery code still works.</source>
        <translation>Er is niets veranderd: je oude herstelcode werkt nog.</translation>
    </message>
    <message>
        <source>A new key for your journal</source>
        <translation>Een nieuwe sleutel voor je dagboek</translation>
    </message>
    <message>
        <source>A copy is made under the new key, and read back. With many moments this takes a while.</source>
        <translation>Je dagboek krijgt een nieuwe sleutel. Daarna kijken we of alles er nog is. Met veel momenten duurt dat even.</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Bezig met wissen</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>It could not be erased: it can only be read here. Is the stick or the folder locked?</source>
        <translation>Het kon niet gewist worden: je kunt het hier alleen lezen. Is de stick of de map op slot?</translation>
    </message>
    <message>
        <source>It could not be erased.</source>
        <translation>Het kon niet gewist worden.</translation>
    </message>
    <message>
        <source>What opens it was overwritten first, then everything else. There is no undo.</source>
        <translation>Eerst is de sleutel overschreven, daarna is al het andere gewist. Dat kun je niet terugdraaien.</translation>
    </message>
    <message>
        <source>Copies that you put elsewhere are still there, and so is the code on paper. Tear that up.</source>
        <translation>Kopieën die je ergens anders hebt bewaard, zijn er nog. Je code op papier ook: verscheur die.</translation>
    </message>
    <message>
        <source>Only its name is gone here. The same file is also somewhere else: {names}</source>
        <translation>Alleen de naam is hier weg. Hetzelfde bestand staat ook ergens anders: {names}</translation>
    </message>
    <message>
        <source>This could not be removed: {names}</source>
        <translation>Dit kon niet weg: {names}</translation>
    </message>
    <message>
        <source>This is not of this program, and was left alone: {names}</source>
        <translation>Dit is niet van dit programma en is gebleven: {names}</translation>
    </message>
    <message>
        <source>It is erased</source>
        <translation>Het is gewist</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
</context>
<context>
    <name>SaidCard</name>
    <message>
        <source>What you said</source>
        <translation>Wat je zei</translation>
    </message>
    <message>
        <source>You skipped every question. That is fine.</source>
        <translation>Je sloeg elke vraag over. Dat is prima.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show all your answers</source>
        <translation>Al je antwoorden tonen</translation>
    </message>
</context>
<context>
    <name>ScopeCard</name>
    <message>
        <source>Also the backups in the folder you chose</source>
        <translation>Ook de reservekopieën in de map die je koos</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met kijken…</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>Welke bestanden</translation>
    </message>
    <message>
        <source>Press again to erase for good</source>
        <translation>Nog een keer om voorgoed te wissen</translation>
    </message>
    <message>
        <source>{files} files, {size}. Of these, {backups} are backups.</source>
        <translation>{files} bestanden, {size}. Daarvan zijn {backups} reservekopieën.</translation>
    </message>
    <message>
        <source>{files} files, {size}. There are no backups among them.</source>
        <translation>{files} bestanden, {size}. Daar zijn geen reservekopieën bij.</translation>
    </message>
    <message>
        <source>Not made by this program, so these stay:</source>
        <translation>Niet door dit programma gemaakt, dus dit blijft:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
</context>
<context>
    <name>SealedNotesCard</name>
    <message>
        <source>Noted while it was locked</source>
        <translation>Genoteerd toen het op slot was</translation>
    </message>
    <message>
        <source>And {count} more, after these.</source>
        <translation>En hierna nog {count}.</translation>
    </message>
    <message>
        <source>Make it a moment</source>
        <translation>Maak er een moment van</translation>
    </message>
    <message>
        <source>Make it a moment: {when}</source>
        <translation>Maak er een moment van: {when}</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Gooi weg</translation>
    </message>
    <message>
        <source>Throw away: {when}</source>
        <translation>Gooi weg: {when}</translation>
    </message>
    <message>
        <source>Thrown away.</source>
        <translation>Weggegooid.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>SelectionCard</name>
    <message>
        <source>Which moments?</source>
        <translation>Welke momenten?</translation>
    </message>
    <message>
        <source>All moments</source>
        <translation>Alle momenten</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>A period</source>
        <translation>Een periode</translation>
    </message>
    <message>
        <source>What I searched for</source>
        <translation>Wat ik zocht</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Zelfde als de computer</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Taal van het programma</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Hoe het eruitziet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Lettertype</translation>
    </message>
    <message>
        <source>Use the computer’s font</source>
        <translation>Lettertype van de computer</translation>
    </message>
    <message>
        <source>No movement on the screen</source>
        <translation>Geen beweging op het scherm</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>Ask what came of a moment after</source>
        <translation>Vraag wat er van een moment kwam, na</translation>
    </message>
    <message>
        <source>Today asks about one moment at most. You can always skip it.</source>
        <translation>Vandaag vraagt naar hoogstens één moment. Overslaan mag altijd.</translation>
    </message>
    <message>
        <source>Show moments of this day in earlier times</source>
        <translation>Toon momenten van deze dag, van vroeger</translation>
    </message>
    <message>
        <source>This begins when your journal is three months old. Covered moments stay out.</source>
        <translation>Dit begint als je dagboek drie maanden oud is. Bedekte momenten doen niet mee.</translation>
    </message>
    <message>
        <source>Also heavy ones</source>
        <translation>Ook zware momenten</translation>
    </message>
    <message>
        <source>Only your passphrase and your recovery code open your journal.</source>
        <translation>Alleen je wachtzin en je herstelcode openen je dagboek.</translation>
    </message>
    <message>
        <source>Passphrase and code</source>
        <translation>Wachtzin en code</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Verander de wachtzin</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Who was here</source>
        <translation>Wie was hier</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>Erase this journal, or all that this program kept. You first see what goes and what stays.</source>
        <translation>Wis dit dagboek, of alles wat dit programma bewaarde. Je ziet eerst wat weggaat en wat blijft.</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Bekijk wat weg zou gaan</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Choose what you are offered when you note a moment. Change what you added yourself.</source>
        <translation>Kies wat je te zien krijgt als je een moment noteert. Verander wat je zelf toevoegde.</translation>
    </message>
    <message>
        <source>Open the lists</source>
        <translation>Open de lijsten</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Pakketten</translation>
    </message>
    <message>
        <source>A teacher or a library can give you more talks, exercises and tips. You add them here.</source>
        <translation>Een docent of bibliotheek kan je meer gesprekken, oefeningen en tips geven. Hier voeg je ze toe.</translation>
    </message>
    <message>
        <source>Open the packs</source>
        <translation>Open de pakketten</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importeren en exporteren</translation>
    </message>
    <message>
        <source>Bring moments from another program. Or take yours along in a file that others can read.</source>
        <translation>Haal momenten uit een ander programma. Of neem die van jou mee in een leesbaar bestand.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>What this program promises</source>
        <translation>Wat dit programma belooft</translation>
    </message>
    <message>
        <source>It stays here. The program does not go online and has no account.</source>
        <translation>Het blijft hier. Het programma gaat niet op internet en heeft geen account.</translation>
    </message>
    <message>
        <source>It is yours alone. Your journal is a locked file. Only your passphrase or recovery code opens it.</source>
        <translation>Het is van jou alleen. Je dagboek is een bestand op slot. Alleen je wachtzin of je herstelcode opent het.</translation>
    </message>
    <message>
        <source>Nothing you type is lost. What you write is saved as a draft, and you can undo a change.</source>
        <translation>Wat je typt gaat niet verloren. Het blijft als concept, en een verandering kun je ongedaan maken.</translation>
    </message>
    <message>
        <source>It does not judge. There is no score and no comparison with others.</source>
        <translation>Het oordeelt niet. Er is geen score en geen vergelijking met anderen.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Uitgever</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>We read this source itself.</source>
        <translation>Wij lazen deze bron zelf.</translation>
    </message>
    <message>
        <source>We read about this source in a report of it.</source>
        <translation>Wij lazen over deze bron in een verslag ervan.</translation>
    </message>
    <message>
        <source>This program does not go online. Paste the address into a browser.</source>
        <translation>Dit programma gaat niet online. Plak het adres in een browser.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>Show {count} more sources</source>
        <translation>Toon nog {count} bronnen</translation>
    </message>
    <message>
        <source>Source: {publisher}, {year}</source>
        <translation>Bron: {publisher}, {year}</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>read itself</source>
        <translation>zelf gelezen</translation>
    </message>
    <message>
        <source>read in a report of it</source>
        <translation>gelezen in een verslag ervan</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>read in {year}</source>
        <translation>gelezen in {year}</translation>
    </message>
</context>
<context>
    <name>SourcesView</name>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Everything that this program states as a fact stands in one of these.</source>
        <translation>Wat dit programma als feit noemt, staat in een van deze bronnen.</translation>
    </message>
    <message>
        <source>A word of the title, a publisher or a year</source>
        <translation>Een woord uit de titel, een uitgever of een jaar</translation>
    </message>
    <message>
        <source>Search in the sources</source>
        <translation>Zoek in de bronnen</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 bron</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} bronnen</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>A plan needs both halves. Fill in the other one, or leave both empty.</source>
        <translation>Een plan heeft twee helften. Vul de andere ook in, of laat ze allebei leeg.</translation>
    </message>
</context>
<context>
    <name>TakeAlongDialog</name>
    <message>
        <source>Take along</source>
        <translation>Neem mee</translation>
    </message>
    <message>
        <source>Is this code on paper? Then press Esc again, or Close.</source>
        <translation>Staat deze code op papier? Druk dan nog een keer op Esc, of op Sluit.</translation>
    </message>
    <message>
        <source>Your file is being made…</source>
        <translation>Je bestand wordt gemaakt…</translation>
    </message>
    <message>
        <source>Take your session along</source>
        <translation>Neem mee wat je schreef</translation>
    </message>
    <message>
        <source>All you wrote goes into one file, for a stick of your own. The file is locked. At home you open it with this passphrase.</source>
        <translation>Alles wat je schreef, komt in één bestand, voor je eigen stick. Het bestand is op slot. Thuis open je het met deze wachtzin.</translation>
    </message>
    <message>
        <source>Write these words down first. Nobody else has them.</source>
        <translation>Schrijf deze woorden eerst op. Niemand anders heeft ze.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Kies waar…</translation>
    </message>
    <message>
        <source>Print it instead</source>
        <translation>Druk het liever af</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Toch niet</translation>
    </message>
    <message>
        <source>Leave the stick in until it is done.</source>
        <translation>Laat de stick erin tot het klaar is.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Your file is ready</source>
        <translation>Je bestand is klaar</translation>
    </message>
    <message>
        <source>This is your recovery code. It opens the file too, even if you lose the passphrase. Write it down. Without the passphrase you do not see it again.</source>
        <translation>Dit is je herstelcode. Ook daarmee gaat het bestand open, zelfs als je de wachtzin kwijt bent. Schrijf hem op. Zonder wachtzin zie je hem niet meer terug.</translation>
    </message>
    <message>
        <source>The file is called {name}.</source>
        <translation>Het bestand heet {name}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>This is too short. Use at least 10 characters.</source>
        <translation>Dit is te kort. Gebruik minstens 10 tekens.</translation>
    </message>
    <message>
        <source>A whole journal</source>
        <translation>Een heel dagboek</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Gestopt. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Er is al een bestand met deze naam. Kies een andere naam.</translation>
    </message>
    <message>
        <source>This did not work. Is there room on the stick, and is it still in?</source>
        <translation>Dit lukte niet. Is er ruimte op de stick, en zit hij er nog in?</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Dilemma · question {number} of {total}</source>
        <translation>Dilemma · vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Part {part} · question {number} of {total}, continued</source>
        <translation>Deel {part} · vraag {number} van {total}, vervolg</translation>
    </message>
    <message>
        <source>Part {part} · question {number} of {total}</source>
        <translation>Deel {part} · vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Dilemma · {title}</source>
        <translation>Dilemma · {title}</translation>
    </message>
    <message>
        <source>Part {part} · {title}</source>
        <translation>Deel {part} · {title}</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>‘{text}’</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In het midden</translation>
    </message>
    <message>
        <source>At ‘{pole}’</source>
        <translation>Bij ‘{pole}’</translation>
    </message>
    <message>
        <source>Closer to ‘{pole}’</source>
        <translation>Dichter bij ‘{pole}’</translation>
    </message>
    <message>
        <source>Of those, {count} not on purpose.</source>
        <translation>Daarvan {count} keer niet bewust.</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments you ignored {count}.</source>
        <translation>In je dagboek: van je laatste {of} momenten negeerde je er {count}.</translation>
    </message>
    <message>
        <source>In your journal: you spoke up in {count} of your last {of} moments.</source>
        <translation>In je dagboek: bij {count} van je laatste {of} momenten sprak je iemand aan.</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments you reported {count}.</source>
        <translation>In je dagboek: van je laatste {of} momenten meldde je er {count}.</translation>
    </message>
    <message>
        <source>In your journal: you supported someone in {count} of your last {of} moments.</source>
        <translation>In je dagboek: bij {count} van je laatste {of} momenten steunde je iemand.</translation>
    </message>
    <message>
        <source>In your journal, what most often held you back: ‘{what}’ ({count} of {of}).</source>
        <translation>In je dagboek hield dit je het vaakst tegen: ‘{what}’ ({count} van {of}).</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments {count} were good ones.</source>
        <translation>In je dagboek: van je laatste {of} momenten waren er {count} fijn.</translation>
    </message>
    <message>
        <source>In your journal: {count} of your last {of} moments are about your own posts. Most often: ‘{what}’.</source>
        <translation>In je dagboek: {count} van je laatste {of} momenten gaan over je eigen berichten. Het vaakst: ‘{what}’.</translation>
    </message>
    <message>
        <source>If {trigger}, then {action}</source>
        <translation>Als {trigger}, dan {action}</translation>
    </message>
    <message>
        <source>If {situation}</source>
        <translation>Als {situation}</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>Part {part} · about {minutes} minutes</source>
        <translation>Deel {part} · ongeveer {minutes} minuten</translation>
    </message>
    <message>
        <source>Finished: {day}</source>
        <translation>Klaar: {day}</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mijn antwoorden</translation>
    </message>
    <message>
        <source>Not a test · about {minutes} minutes</source>
        <translation>Geen test · ongeveer {minutes} minuten</translation>
    </message>
    <message>
        <source>Part {part}</source>
        <translation>Deel {part}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Long ({minutes} minutes)</source>
        <translation>Lang ({minutes} minuten)</translation>
    </message>
    <message>
        <source>Short ({minutes} minutes)</source>
        <translation>Kort ({minutes} minuten)</translation>
    </message>
    <message>
        <source>All questions are answered. You can still finish the talk.</source>
        <translation>Alle vragen zijn beantwoord. Je kunt het gesprek nog afronden.</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Short talk · {progress}</source>
        <translation>Kort gesprek · {progress}</translation>
    </message>
    <message>
        <source>Long talk · {progress}</source>
        <translation>Lang gesprek · {progress}</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>What you wrote at the end was not saved.</source>
        <translation>Wat je aan het eind schreef, is niet bewaard.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>TalkPlans</name>
    <message>
        <source>I see something nasty online</source>
        <translation>ik online iets naars zie</translation>
    </message>
</context>
<context>
    <name>ThanksCard</name>
    <message>
        <source>Thank you. Your answers are with the moment.</source>
        <translation>Dank je. Je antwoorden staan bij het moment.</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Terugkijken</translation>
    </message>
</context>
<context>
    <name>TimeTools</name>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Numbers or shares</source>
        <translation>Aantallen of aandelen</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Dichterbij</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Verder weg</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>’s nachts</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>’s ochtends</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>’s middags</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>’s avonds</translation>
    </message>
</context>
<context>
    <name>TipCard</name>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Another tip</source>
        <translation>Andere tip</translation>
    </message>
    <message>
        <source>Tip · from Netwerk Mediawijsheid, in our words</source>
        <translation>Tip · van Netwerk Mediawijsheid, in onze woorden</translation>
    </message>
</context>
<context>
    <name>TipsView</name>
    <message>
        <source>Tips</source>
        <translation>Tips</translation>
    </message>
    <message>
        <source>Each tip tells why it may help, and where that comes from.</source>
        <translation>Bij elke tip staat waarom die kan helpen, en waar dat vandaan komt.</translation>
    </message>
    <message>
        <source>A tip of Netwerk Mediawijsheid, in our words.</source>
        <translation>Een tip van Netwerk Mediawijsheid, in onze woorden.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Goedemorgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Goedemiddag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Goedenavond</translation>
    </message>
    <message>
        <source>Your talk is still open</source>
        <translation>Je gesprek staat nog open</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>A talk with yourself</source>
        <translation>Een gesprek met jezelf</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
    <message>
        <source>All agreements and plans</source>
        <translation>Alle afspraken en plannen</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuten</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>alleen</translation>
    </message>
    <message>
        <source>{fewest} people or more</source>
        <translation>{fewest} mensen of meer</translation>
    </message>
    <message>
        <source>{most} people</source>
        <translation>{most} mensen</translation>
    </message>
    <message>
        <source>{fewest} to {most} people</source>
        <translation>{fewest} tot {most} mensen</translation>
    </message>
    <message>
        <source>{people}, or alone</source>
        <translation>{people}, of alleen</translation>
    </message>
    <message>
        <source>{begins}–{ends} min</source>
        <translation>{begins}–{ends} min</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>1 moment</source>
        <translation>1 moment</translation>
    </message>
    <message>
        <source>{count} moments</source>
        <translation>{count} momenten</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>Another journal</source>
        <translation>Ander dagboek</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtzin</translation>
    </message>
    <message>
        <source>What can I do now?</source>
        <translation>Wat kan ik nu doen?</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>Forgot your passphrase?</source>
        <translation>Wachtzin vergeten?</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Bekijk een voorbeeld</translation>
    </message>
    <message>
        <source>Continue as a guest</source>
        <translation>Verder als gast</translation>
    </message>
    <message>
        <source>Write a note without opening</source>
        <translation>Schrijf iets op zonder te openen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Compare with</source>
        <translation>Vergelijk met</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>de tijd ervoor</translation>
    </message>
    <message>
        <source>the same days last year</source>
        <translation>dezelfde dagen vorig jaar</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} om {time}</translation>
    </message>
    <message>
        <source>One failed try to open your journal: {when}.</source>
        <translation>Eén mislukte poging om je dagboek te openen: {when}.</translation>
    </message>
    <message>
        <source>{count} failed tries to open your journal, the last one {when}.</source>
        <translation>{count} mislukte pogingen om je dagboek te openen, de laatste {when}.</translation>
    </message>
    <message>
        <source>Something was noted while it was locked, and cannot be read.</source>
        <translation>Er is iets genoteerd toen het op slot was, en dat is niet te lezen.</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>You can try again now.</source>
        <translation>Je kunt het nu weer proberen.</translation>
    </message>
    <message>
        <source>You can try again in one second.</source>
        <translation>Over één seconde kun je het weer proberen.</translation>
    </message>
    <message>
        <source>You can try again in {seconds} seconds.</source>
        <translation>Over {seconds} seconden kun je het weer proberen.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Ask yourself meanwhile. Tick what you thought about.</source>
        <translation>Stel jezelf intussen deze vragen. Vink aan waar je over nadacht.</translation>
    </message>
    <message>
        <source>Questions to yourself</source>
        <translation>Vragen aan jezelf</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>It goes to the bin for thirty days</source>
        <translation>Het gaat voor dertig dagen naar de prullenbak</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Verder schrijven</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>It leaves the clipboard after 60 seconds</source>
        <translation>Na 60 seconden is het weg van het klembord</translation>
    </message>
    <message>
        <source>The pause is over. What do you do?</source>
        <translation>De pauze is voorbij. Wat doe je?</translation>
    </message>
</context>
<context>
    <name>WayView</name>
    <message>
        <source>Nothing is sent and nothing is kept. Go back or lock, and these words are gone.</source>
        <translation>Er wordt niets verstuurd en niets bewaard. Ga je terug of op slot, dan zijn deze woorden weg.</translation>
    </message>
    <message>
        <source>Everything cleared.</source>
        <translation>Alles is leeg.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>For example: {words}</source>
        <translation>Bijvoorbeeld: {words}</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Jouw tekst</translation>
    </message>
    <message>
        <source>Your text grows here while you type.</source>
        <translation>Hier groeit je tekst terwijl je typt.</translation>
    </message>
    <message>
        <source>your text</source>
        <translation>je tekst</translation>
    </message>
    <message>
        <source>Clear everything</source>
        <translation>Maak alles leeg</translation>
    </message>
    <message>
        <source>A minute after you copy it, or when you lock, it is gone from the clipboard.</source>
        <translation>Een minuut na het kopiëren is het van het klembord. Ook als je het dagboek op slot doet.</translation>
    </message>
</context>
<context>
    <name>WaysView</name>
    <message>
        <source>How to say it</source>
        <translation>Zo zeg je het</translation>
    </message>
    <message>
        <source>Fill in a few words and a text grows. You copy it and use it yourself.</source>
        <translation>Vul een paar woorden in en er groeit een tekst. Jij kopieert en gebruikt hem zelf.</translation>
    </message>
    <message>
        <source>Nothing is sent and nothing is kept.</source>
        <translation>Er wordt niets verstuurd en niets bewaard.</translation>
    </message>
</context>
<context>
    <name>Weight</name>
    <message>
        <source>1 small</source>
        <translation>1 klein</translation>
    </message>
    <message>
        <source>2 noticeable</source>
        <translation>2 merkbaar</translation>
    </message>
    <message>
        <source>3 heavy</source>
        <translation>3 zwaar</translation>
    </message>
    <message>
        <source>4 very heavy</source>
        <translation>4 heel zwaar</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Samen Sociaal</source>
        <translation>Welkom bij Samen Sociaal</translation>
    </message>
    <message>
        <source>Here you look at what you do online. Alone, calmly, and for yourself.</source>
        <translation>Hier kijk je naar wat je online doet. Alleen, rustig, en voor jezelf.</translation>
    </message>
    <message>
        <source>You have a talk with yourself. You note what you come across and see your own patterns. What you write stays on this device, in a locked file. Nobody else reads it.</source>
        <translation>Je voert een gesprek met jezelf. Je noteert wat je tegenkomt en ziet je eigen patronen. Wat je schrijft blijft op dit apparaat, in een bestand op slot. Niemand leest mee.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Make my journal</source>
        <translation>Maak mijn dagboek</translation>
    </message>
    <message>
        <source>Look at an example first</source>
        <translation>Bekijk eerst een voorbeeld</translation>
    </message>
    <message>
        <source>Continue as a guest</source>
        <translation>Verder als gast</translation>
    </message>
    <message>
        <source>I have a journal already</source>
        <translation>Ik heb al een dagboek</translation>
    </message>
    <message>
        <source>As a guest you save nothing. When you close the program, everything is gone.</source>
        <translation>Als gast bewaar je niets. Sluit je het programma, dan is alles weg.</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>I do not understand the time yet.</source>
        <translation>Deze tijd begrijp ik nog niet.</translation>
    </message>
    <message>
        <source>as below, or: yesterday 21:30, last Tuesday evening, 12 March</source>
        <translation>zoals hieronder, of: gisteren 21:30, dinsdagavond, 12 maart</translation>
    </message>
    <message>
        <source>now, or: yesterday 21:30, last Tuesday evening, 12 March</source>
        <translation>nu, of: gisteren 21:30, dinsdagavond, 12 maart</translation>
    </message>
    <message>
        <source>That is still to come. Write here what has happened.</source>
        <translation>Dat moet nog komen. Noteer hier wat al gebeurd is.</translation>
    </message>
    <message>
        <source>How exactly do you know it?</source>
        <translation>Hoe precies weet je het?</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>om {time}</translation>
    </message>
    <message>
        <source>some time {part}</source>
        <translation>ergens {part}</translation>
    </message>
    <message>
        <source>some time that day</source>
        <translation>ergens op die dag</translation>
    </message>
    <message>
        <source>I do not understand this time. Try: yesterday 21:30</source>
        <translation>Deze tijd begrijp ik niet. Probeer: gisteren 21:30</translation>
    </message>
</context>
<context>
    <name>WhereToGo</name>
    <message>
        <source>Never send a sexual image on. Does it show someone under 18? Then do not save it either, not even as proof. Report it.</source>
        <translation>Stuur een seksueel beeld nooit door. Staat er iemand onder de 18 op? Bewaar het dan ook niet, zelfs niet als bewijs. Meld het.</translation>
    </message>
    <message>
        <source>To Help</source>
        <translation>Naar Hulp</translation>
    </message>
    <message>
        <source>You can go here: {names}</source>
        <translation>Hier kun je terecht: {names}</translation>
    </message>
    <message>
        <source>For example here: {names}</source>
        <translation>Bijvoorbeeld hier: {names}</translation>
    </message>
</context>
<context>
    <name>Wiping</name>
    <message>
        <source>Safety</source>
        <translation>Veiligheid</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>As a guest you have no passphrase and no backups: nothing is written on this computer.</source>
        <translation>Als gast heb je geen wachtzin en geen reservekopieën: op deze computer wordt niets opgeschreven.</translation>
    </message>
    <message>
        <source>When you close or lock the program, or do nothing for a while, everything is erased.</source>
        <translation>Als je het programma sluit of vergrendelt, of een tijdje niets doet, wordt alles gewist.</translation>
    </message>
    <message>
        <source>The journal locks by itself when you do nothing for a while.</source>
        <translation>Het dagboek gaat vanzelf op slot als je een tijdje niets doet.</translation>
    </message>
    <message>
        <source>In your own journal you also find backups and your passphrase here.</source>
        <translation>In je eigen dagboek vind je hier ook reservekopieën en je wachtzin.</translation>
    </message>
    <message>
        <source>Ctrl+L erases everything at once.</source>
        <translation>Ctrl+L wist meteen alles.</translation>
    </message>
    <message>
        <source>Press Esc twice, quickly: the screen is empty at once, and nothing is erased. You have no passphrase as a guest. So Enter brings it all back, for anyone.</source>
        <translation>Druk twee keer snel op Esc: het scherm is meteen leeg, en er wordt niets gewist. Als gast heb je geen wachtzin. Met Enter komt alles dus terug, voor iedereen.</translation>
    </message>
    <message>
        <source>Ctrl+L closes the example at once.</source>
        <translation>Ctrl+L sluit het voorbeeld meteen.</translation>
    </message>
    <message>
        <source>Press Esc twice, quickly: the screen is empty at once, and the example is closed.</source>
        <translation>Druk twee keer snel op Esc: het scherm is meteen leeg, en het voorbeeld is dicht.</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once.</source>
        <translation>Ctrl+L vergrendelt meteen.</translation>
    </message>
    <message>
        <source>Press Esc twice, quickly: the screen is empty at once, and the journal is locked. Enter takes you to the lock.</source>
        <translation>Druk twee keer snel op Esc: het scherm is meteen leeg en het dagboek is op slot. Met Enter kom je bij het slot.</translation>
    </message>
    <message>
        <source>What erasing does, and what it cannot</source>
        <translation>Wat wissen doet, en wat niet</translation>
    </message>
    <message>
        <source>What locking does, and what it cannot</source>
        <translation>Wat vergrendelen doet, en wat niet</translation>
    </message>
    <message>
        <source>Your words are only in memory, locked with a key. That key is overwritten.</source>
        <translation>Je woorden staan alleen in het geheugen, op slot. De sleutel daarvan wordt overschreven.</translation>
    </message>
    <message>
        <source>When you lock, the key of your journal is overwritten in memory.</source>
        <translation>Als je vergrendelt, wordt de sleutel van je dagboek in het geheugen overschreven.</translation>
    </message>
    <message>
        <source>All pages with your words are closed.</source>
        <translation>Alle pagina’s met je woorden gaan dicht.</translation>
    </message>
    <message>
        <source>What you copied here as private is taken off the clipboard.</source>
        <translation>Wat je hier als privé kopieerde, gaat van het klembord af.</translation>
    </message>
    <message>
        <source>Loose words can stay in memory until you close the program.</source>
        <translation>Losse woorden kunnen in het geheugen blijven tot je het programma sluit.</translation>
    </message>
    <message>
        <source>The computer itself can write memory to its disk, when it is full or goes to sleep.</source>
        <translation>De computer kan zelf geheugen op de schijf zetten, als het vol is of als hij gaat slapen.</translation>
    </message>
    <message>
        <source>Other programs can look on while you type: at your keys, your screen, your clipboard.</source>
        <translation>Andere programma’s kunnen meekijken terwijl je typt: naar je toetsen, je scherm, je klembord.</translation>
    </message>
    <message>
        <source>Is this not your own computer? Close the program when you leave.</source>
        <translation>Is dit niet je eigen computer? Sluit het programma als je weggaat.</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
</context>
<context>
    <name>WorkedExample</name>
    <message>
        <source>See an example</source>
        <translation>Bekijk een voorbeeld</translation>
    </message>
    <message>
        <source>Close the example</source>
        <translation>Sluit het voorbeeld</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Een voorbeeld</translation>
    </message>
    <message>
        <source>This is made up. Your own words stay as they are.</source>
        <translation>Dit is verzonnen. Je eigen woorden blijven staan.</translation>
    </message>
    <message>
        <source>The rest was left out. That is fine.</source>
        <translation>De rest is weggelaten. Dat mag.</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <source>What do you want to post or reply?</source>
        <translation>Wat wil je plaatsen of antwoorden?</translation>
    </message>
    <message>
        <source>Done writing? Choose how long you wait.</source>
        <translation>Klaar met schrijven? Kies hoe lang je wacht.</translation>
    </message>
    <message>
        <source>Never mind</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>It goes to the bin for thirty days</source>
        <translation>Het gaat voor dertig dagen naar de prullenbak</translation>
    </message>
    <message>
        <source>Wait: {how_long}</source>
        <translation>Wachten: {how_long}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Opgeslagen om {time}</translation>
    </message>
</context>
<context>
    <name>_Way</name>
    <message>
        <source>What may come of it</source>
        <translation>Wat ervan kan komen</translation>
    </message>
    <message>
        <source>What research says</source>
        <translation>Wat onderzoek zegt</translation>
    </message>
</context>
</TS>
