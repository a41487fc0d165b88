<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="sv_SE">
<context>
    <name>AbsenceForm</name>
    <message>
        <source>Anteckna frånvaro</source>
        <translation>Note an absence</translation>
    </message>
    <message>
        <source>Ersättaren vakar så länge. Bara dagarna antecknas, aldrig varför.</source>
        <translation>The deputy watches meanwhile. Only the days are noted, never why.</translation>
    </message>
    <message>
        <source>Vem är borta?</source>
        <translation>Who is away?</translation>
    </message>
    <message>
        <source>Första dagen</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Sista dagen</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Lämna sista dagen tom om den inte är känd.</source>
        <translation>Leave the last day empty where it is not known.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AccessPage</name>
    <message>
        <source>Sök kanal, person</source>
        <translation>Search channel, person</translation>
    </message>
    <message>
        <source>Sök kanal eller person</source>
        <translation>Search channel or person</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Kanaler och administratörer</source>
        <translation>Channels and administrators</translation>
    </message>
    <message>
        <source>Administratörer i kanalen</source>
        <translation>Administrators in the channel</translation>
    </message>
    <message>
        <source>Titta i plattformens inställningar: har just de här personerna rättigheter? Då bekräftar du.</source>
        <translation>Look in the platform&apos;s settings: do just these people hold rights? Then confirm.</translation>
    </message>
    <message>
        <source>Bekräfta</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Lägg till…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Avsluta…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Till Personer</source>
        <translation>To People</translation>
    </message>
    <message>
        <source>Tillbaka till personerna</source>
        <translation>Back to the people</translation>
    </message>
</context>
<context>
    <name>AdminForm</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>Ansökan om kanal</source>
        <translation>Application for a channel</translation>
    </message>
    <message>
        <source>Kanalens namn</source>
        <translation>The channel&apos;s name</translation>
    </message>
    <message>
        <source>Plattform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Omfattning</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Enhet som visar intresse</source>
        <translation>Unit that shows interest</translation>
    </message>
    <message>
        <source>Sektor</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Adress, om den är klar</source>
        <translation>Address, if it is ready</translation>
    </message>
    <message>
        <source>Dag då enheten visade intresse</source>
        <translation>Day on which the unit showed interest</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Syften enligt policyn</source>
        <translation>Purposes by the policy</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Nå nya grupper</source>
        <translation>Reach new groups</translation>
    </message>
    <message>
        <source>Information vid kris</source>
        <translation>Information in a crisis</translation>
    </message>
    <message>
        <source>Syftet i ord</source>
        <translation>The purpose in words</translation>
    </message>
    <message>
        <source>Målgrupp</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Varför just den här plattformen</source>
        <translation>Why this platform</translation>
    </message>
    <message>
        <source>Den som bevakar ser vad som skrivs och svarar. Ersättaren tar över vid frånvaro.</source>
        <translation>Whoever watches sees what is written and answers. The deputy takes over when they are away.</translation>
    </message>
    <message>
        <source>Vem bevakar</source>
        <translation>Who watches</translation>
    </message>
    <message>
        <source>Ersättare</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Vems personuppgifter, och vilka</source>
        <translation>Whose personal data, and which</translation>
    </message>
    <message>
        <source>Vem tar del av dem</source>
        <translation>Who receives them</translation>
    </message>
    <message>
        <source>Överföring till land utanför EU/EES, med vilket stöd</source>
        <translation>Transfer to a country outside the EU/EEA, on which ground</translation>
    </message>
    <message>
        <source>När de raderas</source>
        <translation>When they are erased</translation>
    </message>
    <message>
        <source>Risker, och vad som görs åt dem</source>
        <translation>Risks, and what is done about them</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message>
        <source>Spara utkast</source>
        <translation>Keep draft</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ArchiveCare</name>
    <message>
        <source>Arkivets vård</source>
        <translation>The archive&apos;s care</translation>
    </message>
    <message>
        <source>Platser</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Skicka nu</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Skicka till arkivets mapp det som väntar på den här datorn</source>
        <translation>Send what waits on this computer to the archive&apos;s folder</translation>
    </message>
    <message>
        <source>Öppna mappen</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Öppna arkivets mapp</source>
        <translation>Open the archive&apos;s folder</translation>
    </message>
    <message>
        <source>Andra kopian</source>
        <translation>Second copy</translation>
    </message>
    <message>
        <source>Fyll på nu</source>
        <translation>Bring in step</translation>
    </message>
    <message>
        <source>Fyll på den andra kopian nu</source>
        <translation>Bring the second copy in step now</translation>
    </message>
    <message>
        <source>Kopiera till den andra kopian det som den saknar</source>
        <translation>Copy to the second copy what it lacks</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Välj mapp för den andra kopian…</source>
        <translation>Choose a folder for the second copy…</translation>
    </message>
    <message>
        <source>Ha ingen kopia</source>
        <translation>Have no copy</translation>
    </message>
    <message>
        <source>Tidsstämplar</source>
        <translation>Time-stamps</translation>
    </message>
    <message>
        <source>En utomstående tjänst intygar att liggaren fanns vid en viss tid. Bara liggarens kontrollsumma skickas.</source>
        <translation>A service outside vouches that the ledger was there at a time. Only the ledger&apos;s checksum is sent.</translation>
    </message>
    <message>
        <source>Stämpla nu</source>
        <translation>Stamp now</translation>
    </message>
    <message>
        <source>Tidsstämpla liggaren nu</source>
        <translation>Time-stamp the ledger now</translation>
    </message>
    <message>
        <source>Välj tjänst…</source>
        <translation>Choose a service…</translation>
    </message>
    <message>
        <source>Välj tidsstämplingstjänst…</source>
        <translation>Choose a time-stamp service…</translation>
    </message>
    <message>
        <source>Kontroller</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Visa vad som inte stämmer</source>
        <translation>Show what does not agree</translation>
    </message>
    <message>
        <source>Kontrollera allt</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>Läs varje fil i arkivet och jämför med kontrollsummorna</source>
        <translation>Read every file of the archive and compare it with the checksums</translation>
    </message>
    <message>
        <source>Jämför</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Jämför förteckning, liggare och disk</source>
        <translation>Compare index, ledger and disk</translation>
    </message>
    <message>
        <source>Jämför databasens förteckning, liggaren och det som ligger i arkivets mapp</source>
        <translation>Compare the database&apos;s index, the ledger and what lies in the archive&apos;s folder</translation>
    </message>
    <message>
        <source>Laga från andra kopian…</source>
        <translation>Repair from the second copy…</translation>
    </message>
    <message>
        <source>Visa vad som kan ersättas med det som är helt i den andra kopian</source>
        <translation>Show what can be replaced by what is whole in the second copy</translation>
    </message>
    <message>
        <source>Ett halvår</source>
        <translation>A half-year</translation>
    </message>
    <message>
        <source>Halvår att kontrollera</source>
        <translation>Half-year to check</translation>
    </message>
    <message>
        <source>Kontrollera halvåret</source>
        <translation>Check the half-year</translation>
    </message>
    <message>
        <source>Kontroller, de senaste först</source>
        <translation>Checks, the latest first</translation>
    </message>
    <message>
        <source>Leveranser till e-arkivet</source>
        <translation>Deliveries to the e-archive</translation>
    </message>
    <message>
        <source>Inget paket är gjort ännu. Ett paket innehåller skärmdumparna från ett eller flera halvår, enligt FGS Paketstruktur 2.0.</source>
        <translation>No package has been made yet. A package holds the screenshots of one or more half-years, as FGS Paketstruktur 2.0 asks.</translation>
    </message>
    <message>
        <source>Paket, de senaste först</source>
        <translation>Packages, the latest first</translation>
    </message>
    <message>
        <source>Leverera till e-arkiv…</source>
        <translation>Deliver to an e-archive…</translation>
    </message>
    <message>
        <source>Registrera kvitto…</source>
        <translation>Enter a receipt…</translation>
    </message>
    <message>
        <source>Registrera kvitto för det valda paketet…</source>
        <translation>Enter the receipt of the chosen package…</translation>
    </message>
    <message>
        <source>Vad som hittades</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ArchiveComparison</name>
    <message>
        <source>Två skärmdumpar jämförda</source>
        <translation>Two screenshots compared</translation>
    </message>
    <message>
        <source>Sluta jämföra</source>
        <translation>Stop comparing</translation>
    </message>
    <message>
        <source>Sluta jämföra och visa skärmdumpen igen</source>
        <translation>Stop comparing and show the screenshot again</translation>
    </message>
    <message>
        <source>Visa skärmdumpen igen (Esc)</source>
        <translation>Show the screenshot again (Esc)</translation>
    </message>
    <message>
        <source>Vad som skiljer</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Det som skiljer, uppifrån</source>
        <translation>What differs, from the top</translation>
    </message>
    <message>
        <source>Den tidigare bilden</source>
        <translation>The earlier picture</translation>
    </message>
    <message>
        <source>Den senare bilden</source>
        <translation>The later picture</translation>
    </message>
</context>
<context>
    <name>ArchiveDeliveryForm</name>
    <message>
        <source>Leverera till e-arkivet</source>
        <translation>Deliver to the e-archive</translation>
    </message>
    <message>
        <source>Från och med halvåret</source>
        <translation>From the half-year</translation>
    </message>
    <message>
        <source>Till och med halvåret</source>
        <translation>To the half-year</translation>
    </message>
    <message>
        <source>Ta också med det som redan är kvitterat</source>
        <translation>Also take what has a receipt already</translation>
    </message>
    <message>
        <source>Paketet är</source>
        <translation>The package is</translation>
    </message>
    <message>
        <source>Läggs i mappen</source>
        <translation>Put into the folder</translation>
    </message>
    <message>
        <source>Välj…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Välj mapp för paketet…</source>
        <translation>Choose a folder for the package…</translation>
    </message>
    <message>
        <source>Så som det är överenskommet</source>
        <translation>As agreed</translation>
    </message>
    <message>
        <source>Leveransöverenskommelse</source>
        <translation>Submission agreement</translation>
    </message>
    <message>
        <source>Arkivbildare</source>
        <translation>Archival creator</translation>
    </message>
    <message>
        <source>Arkivbildarens kod</source>
        <translation>The archival creator&apos;s code</translation>
    </message>
    <message>
        <source>Levererande organisation</source>
        <translation>Delivering organisation</translation>
    </message>
    <message>
        <source>Den levererande organisationens kod</source>
        <translation>The delivering organisation&apos;s code</translation>
    </message>
    <message>
        <source>Kontaktperson</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Hur kontaktpersonen nås</source>
        <translation>How the contact is reached</translation>
    </message>
    <message>
        <source>Mottagande e-arkiv</source>
        <translation>Receiving e-archive</translation>
    </message>
    <message>
        <source>Gör paketet</source>
        <translation>Make the package</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Arkivets delar</source>
        <translation>The archive&apos;s parts</translation>
    </message>
    <message>
        <source>Skärmdumpar</source>
        <translation>Screenshots</translation>
    </message>
    <message>
        <source>Sök kanal</source>
        <translation>Search channel</translation>
    </message>
    <message>
        <source>Sök på kanalens namn</source>
        <translation>Search by the channel&apos;s name</translation>
    </message>
    <message>
        <source>Skärmdumpar, de nyaste först</source>
        <translation>Screenshots, newest first</translation>
    </message>
    <message>
        <source>Bevis</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Begär att skärmdumpen förstörs</source>
        <translation>Ask for the screenshot to be destroyed</translation>
    </message>
    <message>
        <source>Arkivets vård</source>
        <translation>The archive&apos;s care</translation>
    </message>
    <message>
        <source>Kontrollera alla</source>
        <translation>Verify all</translation>
    </message>
    <message>
        <source>Läs varje fil i arkivet och jämför med kontrollsummorna</source>
        <translation>Read every file in the archive and compare with the checksums</translation>
    </message>
    <message>
        <source>Gå till Halvårsomgång</source>
        <translation>Go to Half-year round</translation>
    </message>
</context>
<context>
    <name>ArchiveReceiptForm</name>
    <message>
        <source>Kvitto från e-arkivet</source>
        <translation>Receipt from the e-archive</translation>
    </message>
    <message>
        <source>Kvittot antecknas i liggaren för varje skärmdump i paketet. Det kan inte ändras efteråt.</source>
        <translation>The receipt is entered in the ledger for each screenshot of the package. It cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>Mottaget den</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Kvitterat av</source>
        <translation>Acknowledged by</translation>
    </message>
    <message>
        <source>Den person eller det e-arkiv som kvitterade.</source>
        <translation>The person or the e-archive that acknowledged it.</translation>
    </message>
    <message>
        <source>E-arkivets nummer</source>
        <translation>The e-archive&apos;s number</translation>
    </message>
    <message>
        <source>Registrera kvittot</source>
        <translation>Enter the receipt</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ArchiveStampForm</name>
    <message>
        <source>Tidsstämplingstjänst</source>
        <translation>Time-stamp service</translation>
    </message>
    <message>
        <source>Tjänstens adress</source>
        <translation>The service&apos;s address</translation>
    </message>
    <message>
        <source>Tjänsten ska följa RFC 3161. Adressen får du av den som kommunen har avtal med.</source>
        <translation>The service has to follow RFC 3161. You get the address from whom the municipality has an agreement with.</translation>
    </message>
    <message>
        <source>Certifikat som tjänsten går tillbaka på</source>
        <translation>Certificates that the service goes back to</translation>
    </message>
    <message>
        <source>Certifikat</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>En PEM-fil från tjänsten. Med den kontrolleras varje tidsstämpel.</source>
        <translation>A PEM file from the service. Each time-stamp is checked with it.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>AssignmentForm</name>
    <message>
        <source>Uppdraget ges av redaktörens egen chef. Utan gällande uppdrag får ingen skriva i kanalen.</source>
        <translation>The assignment comes from the editor&apos;s own manager. Without a valid one nobody may write in the channel.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Uppgift</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Givet</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Uppdraget ges av</source>
        <translation>The assignment is given by</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Kanalens uppgifter</source>
        <translation>The channel&apos;s details</translation>
    </message>
    <message>
        <source>Kanalens namn</source>
        <translation>The channel&apos;s name</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Klistra in adressen eller skriv @konto</source>
        <translation>Paste the address or write @account</translation>
    </message>
    <message>
        <source>Plattform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Omfattning</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Sektor</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Syften</source>
        <translation>Purposes</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Availability</translation>
    </message>
    <message>
        <source>Nya grupper</source>
        <translation>New groups</translation>
    </message>
    <message>
        <source>Kris</source>
        <translation>Crisis</translation>
    </message>
    <message>
        <source>Syftet i ord</source>
        <translation>The purpose in words</translation>
    </message>
    <message>
        <source>Ordning vid kris</source>
        <translation>Order in a crisis</translation>
    </message>
    <message>
        <source>Startade</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Egen logotyp på inläggen, annars kommunens</source>
        <translation>A logo of its own on the posts, otherwise the municipality&apos;s</translation>
    </message>
    <message>
        <source>Kommunens egen webbplats eller blogg</source>
        <translation>The municipality&apos;s own website or blog</translation>
    </message>
    <message>
        <source>Från vilken dag ändringen gäller</source>
        <translation>From which day the change holds</translation>
    </message>
    <message>
        <source>Det du ändrar</source>
        <translation>What you change</translation>
    </message>
    <message>
        <source>Gäller från och med</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Anledning</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>Sök kanal, enhet, person</source>
        <translation>Search channel, unit, person</translation>
    </message>
    <message>
        <source>Sök kanal, enhet eller person</source>
        <translation>Search for channel, unit or person</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Visa registret per dag</source>
        <translation>Show the register as of a day</translation>
    </message>
    <message>
        <source>Kanaler</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Kanalens kort</source>
        <translation>The channel&apos;s card</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Livscykel</source>
        <translation>Life</translation>
    </message>
    <message>
        <source>Kanalens livscykel</source>
        <translation>The channel&apos;s life</translation>
    </message>
    <message>
        <source>Fortsätt ansökan</source>
        <translation>Go on with the application</translation>
    </message>
    <message>
        <source>Fatta beslut…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Starta…</source>
        <translation>Start…</translation>
    </message>
    <message>
        <source>Checklista…</source>
        <translation>Checklist…</translation>
    </message>
    <message>
        <source>Senaste inlägg…</source>
        <translation>Last post…</translation>
    </message>
    <message>
        <source>Ta bort utkastet</source>
        <translation>Remove the draft</translation>
    </message>
    <message>
        <source>Redaktörer</source>
        <translation>Editors</translation>
    </message>
    <message>
        <source>Redaktörer med uppdrag</source>
        <translation>Editors with assignments</translation>
    </message>
    <message>
        <source>Nytt uppdrag…</source>
        <translation>New assignment…</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Bilder</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Skärmdumpar av kanalen</source>
        <translation>Screenshots of the channel</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vem har ändrat kanalen</source>
        <translation>Who changed the channel</translation>
    </message>
    <message>
        <source>Ta skärmdump</source>
        <translation>Take screenshot</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Avsluta…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>Ny kanal</source>
        <translation>New channel</translation>
    </message>
    <message>
        <source>Lägg till en kanal för hand (Ctrl+N)</source>
        <translation>Add a channel by hand (Ctrl+N)</translation>
    </message>
    <message>
        <source>Ansökan…</source>
        <translation>Application…</translation>
    </message>
    <message>
        <source>Skriv en ansökan om en ny kanal, eller att en enhet visar intresse</source>
        <translation>Write an application for a new channel, or that a unit shows interest</translation>
    </message>
    <message>
        <source>Bevakning</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Visa vem som vakar över kanalerna, bevakningstider och krislistan</source>
        <translation>Show who watches the channels, watch hours and the crisis list</translation>
    </message>
    <message>
        <source>Importera…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Läs in kanaler från en CSV- eller Excelfil</source>
        <translation>Read channels from a CSV or Excel file</translation>
    </message>
</context>
<context>
    <name>ChecklistForm</name>
    <message>
        <source>Gå igenom kanalen på plattformen. Skriv aldrig lösenord här.</source>
        <translation>Go through the channel on the platform. Never write passwords here.</translation>
    </message>
    <message>
        <source>Checklista</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Inloggning i två steg är påslagen</source>
        <translation>Two-factor sign-in is on</translation>
    </message>
    <message>
        <source>Återställning går till en funktionsbrevlåda</source>
        <translation>Recovery goes to a function mailbox</translation>
    </message>
    <message>
        <source>Ansvarig enhet visas</source>
        <translation>The responsible unit is shown</translation>
    </message>
    <message>
        <source>Beskrivning visas</source>
        <translation>A description is shown</translation>
    </message>
    <message>
        <source>Villkor för kommentarer visas</source>
        <translation>Terms for comments are shown</translation>
    </message>
    <message>
        <source>Kontaktuppgifter visas</source>
        <translation>Contact details are shown</translation>
    </message>
    <message>
        <source>Länk till integritetsinformation visas</source>
        <translation>A link to privacy information is shown</translation>
    </message>
    <message>
        <source>Funktionsbrevlåda för återställning</source>
        <translation>Function mailbox for recovery</translation>
    </message>
    <message>
        <source>Så är det från och med</source>
        <translation>It is so from</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ClosingForm</name>
    <message>
        <source>Kanalen finns kvar i registret med sina skärmdumpar. Uppdragen i den slutar samma dag.</source>
        <translation>The channel stays in the register with its screenshots. The assignments in it end on the same day.</translation>
    </message>
    <message>
        <source>Avsluta kanalen</source>
        <translation>Close the channel</translation>
    </message>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Varför den avslutas</source>
        <translation>Why it closes</translation>
    </message>
    <message>
        <source>Sista skärmdump</source>
        <translation>Final screenshot</translation>
    </message>
    <message>
        <source>Varför det inte finns någon</source>
        <translation>Why there is none</translation>
    </message>
    <message>
        <source>Plattformens egen export</source>
        <translation>The platform&apos;s own export</translation>
    </message>
    <message>
        <source>Varför det inte finns någon export</source>
        <translation>Why there is no export</translation>
    </message>
    <message>
        <source>Ta skärmdump</source>
        <translation>Take screenshot</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation>Begin again</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Beslut om kanal</source>
        <translation>Decision on the channel</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Beslutsdag</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Paragraf</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Motivering (krävs vid avslag)</source>
        <translation>Grounds (needed for a refusal)</translation>
    </message>
    <message>
        <source>Beslutet som fil</source>
        <translation>The decision as a file</translation>
    </message>
    <message>
        <source>Spara beslutet</source>
        <translation>Save the decision</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DisposalForm</name>
    <message>
        <source>Föreslå gallring</source>
        <translation>Propose disposal</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Skälet sparas för alltid. Skriv inga personuppgifter.</source>
        <translation>The reason is kept for ever. Write no personal data.</translation>
    </message>
    <message>
        <source>Diarienummer (frivilligt)</source>
        <translation>Case number (optional)</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>KS 2026/218</source>
        <translation>KS 2026/218</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DisposalHoldForm</name>
    <message>
        <source>Lägg rättsligt stopp</source>
        <translation>Lay a legal hold</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Till exempel: begärd i en tvist</source>
        <translation>For example: asked for in a dispute</translation>
    </message>
    <message>
        <source>Skriv inga personuppgifter.</source>
        <translation>Write no personal data.</translation>
    </message>
    <message>
        <source>Diarienummer (frivilligt)</source>
        <translation>Case number (optional)</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>KS 2026/218</source>
        <translation>KS 2026/218</translation>
    </message>
    <message>
        <source>Lägg stoppet</source>
        <translation>Lay the hold</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DisposalTab</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Det som kan gallras i dag</source>
        <translation>What may be disposed of today</translation>
    </message>
    <message>
        <source>Gallringar</source>
        <translation>Disposals</translation>
    </message>
    <message>
        <source>Rättsliga stopp</source>
        <translation>Legal holds</translation>
    </message>
    <message>
        <source>Kryssa för allt</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Kryssa ur allt</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>Om det som kan gallras</source>
        <translation>About what may be disposed of</translation>
    </message>
    <message>
        <source>Lägg rättsligt stopp…</source>
        <translation>Lay a legal hold…</translation>
    </message>
    <message>
        <source>Häv stoppet</source>
        <translation>Lift the hold</translation>
    </message>
    <message>
        <source>Gallringens delar</source>
        <translation>Parts of the disposal</translation>
    </message>
    <message>
        <source>Beslut</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Om gallringen</source>
        <translation>About the disposal</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Vad som gallras</source>
        <translation>What is disposed of</translation>
    </message>
    <message>
        <source>Diarienummer för beslutet (frivilligt)</source>
        <translation>Case number of the decision (optional)</translation>
    </message>
    <message>
        <source>Diarienummer för beslutet</source>
        <translation>Case number of the decision</translation>
    </message>
    <message>
        <source>KS 2026/218</source>
        <translation>KS 2026/218</translation>
    </message>
    <message>
        <source>Besluta</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Besluta gallringen</source>
        <translation>Decide the disposal</translation>
    </message>
    <message>
        <source>Avslå</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Avslå gallringen</source>
        <translation>Refuse the disposal</translation>
    </message>
    <message>
        <source>Genomför…</source>
        <translation>Carry out…</translation>
    </message>
    <message>
        <source>Spara rapporten…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Om stoppet</source>
        <translation>About the hold</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Bevis</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Kopiera kontrollsumman</source>
        <translation>Copy the checksum</translation>
    </message>
    <message>
        <source>Kontrollsumman visar att bilden inte har ändrats sedan den arkiverades. Den visar inte vem som skrev det som syns.</source>
        <translation>The checksum shows that the picture has not changed since it was archived. It does not show who wrote what is seen.</translation>
    </message>
    <message>
        <source>Kontrollera nu</source>
        <translation>Verify now</translation>
    </message>
    <message>
        <source>Kontrollera skärmdumpen nu</source>
        <translation>Verify the screenshot now</translation>
    </message>
    <message>
        <source>Fångstbevis</source>
        <translation>Proof of capture</translation>
    </message>
    <message>
        <source>Visa fångstbeviset att skriva ut</source>
        <translation>Show the proof of capture to print</translation>
    </message>
    <message>
        <source>Öppna bilden</source>
        <translation>Open picture</translation>
    </message>
    <message>
        <source>Öppna en kopia av bilden</source>
        <translation>Open a copy of the picture</translation>
    </message>
    <message>
        <source>Öppnar en kopia, så att originalet inte kan ändras</source>
        <translation>Opens a copy, so that the original cannot be changed</translation>
    </message>
    <message>
        <source>Visa i mapp</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Visa skärmdumpens mapp</source>
        <translation>Show the screenshot&apos;s folder</translation>
    </message>
    <message>
        <source>Begär att den förstörs…</source>
        <translation>Ask for it to be destroyed…</translation>
    </message>
    <message>
        <source>Begär att skärmdumpen förstörs</source>
        <translation>Ask for the screenshot to be destroyed</translation>
    </message>
    <message>
        <source>För innehåll som inte får innehas. Två personer beslutar.</source>
        <translation>For content that may not be possessed. Two people decide.</translation>
    </message>
    <message>
        <source>Visa begäran</source>
        <translation>Show the request</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Blankett att skriva under</source>
        <translation>Form to sign</translation>
    </message>
    <message>
        <source>Blankettens text</source>
        <translation>The form&apos;s text</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Kopiera texten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GroundForm</name>
    <message>
        <source>Grund</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>Med nummer, till exempel Brottsbalken (1962:700).</source>
        <translation>With its number, for example Brottsbalken (1962:700).</translation>
    </message>
    <message>
        <source>Paragraf</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Till exempel 16 kap. 8 §.</source>
        <translation>For example 16 kap. 8 §.</translation>
    </message>
    <message>
        <source>Med enkla ord</source>
        <translation>In plain words</translation>
    </message>
    <message>
        <source>Så att den som är stressad förstår.</source>
        <translation>So that whoever is under stress understands.</translation>
    </message>
    <message>
        <source>En kopia får sparas</source>
        <translation>A copy may be kept</translation>
    </message>
    <message>
        <source>Avmarkera för det som inte får innehas. Då sparas aldrig någon kopia.</source>
        <translation>Untick for what may not be possessed. Then no copy is ever kept.</translation>
    </message>
    <message>
        <source>Polisanmälan ska övervägas</source>
        <translation>A police report is to be considered</translation>
    </message>
    <message>
        <source>Kontrollerad mot lagen</source>
        <translation>Checked against the law</translation>
    </message>
    <message>
        <source>Tomt: ingen har kontrollerat den än.</source>
        <translation>Empty: nobody has checked it yet.</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>GuidanceForm</name>
    <message>
        <source>Ny version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Antagen</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Antagen av</source>
        <translation>Adopted by</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Dokumentet (.docx, .odt, .md, .txt eller .pdf)</source>
        <translation>The document (.docx, .odt, .md, .txt or .pdf)</translation>
    </message>
    <message>
        <source>Texten, med # före varje rubrik</source>
        <translation>The text, with # before each heading</translation>
    </message>
    <message>
        <source>Spara version</source>
        <translation>Save version</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Rubriker som känns igen</source>
        <translation>Headings that are recognised</translation>
    </message>
    <message>
        <source>Rubriker i texten</source>
        <translation>Headings in the text</translation>
    </message>
</context>
<context>
    <name>GuidancePage</name>
    <message>
        <source>Versioner</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Om versionen</source>
        <translation>About the version</translation>
    </message>
    <message>
        <source>Öppna originalet</source>
        <translation>Open the original</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bara en version som ingen har bekräftat kan tas bort</source>
        <translation>Only a version that nobody has confirmed can be removed</translation>
    </message>
    <message>
        <source>Versionens rubriker och vilka som har läst</source>
        <translation>The version&apos;s headings, and who has read it</translation>
    </message>
    <message>
        <source>Rubriker</source>
        <translation>Headings</translation>
    </message>
    <message>
        <source>Rubriker i dokumentet</source>
        <translation>Headings in the document</translation>
    </message>
    <message>
        <source>Har läst</source>
        <translation>Have read</translation>
    </message>
    <message>
        <source>Markera en eller flera, och bekräfta att de har läst.</source>
        <translation>Mark one or several, and confirm that they have read it.</translation>
    </message>
    <message>
        <source>Vilka som har läst</source>
        <translation>Who has read it</translation>
    </message>
    <message>
        <source>Bekräfta</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Bekräfta att de markerade har läst</source>
        <translation>Confirm that those marked have read it</translation>
    </message>
    <message>
        <source>Dagen de läste</source>
        <translation>The day they read it</translation>
    </message>
    <message>
        <source>Markera alla som återstår</source>
        <translation>Mark all that are left</translation>
    </message>
    <message>
        <source>Ny version…</source>
        <translation>New version…</translation>
    </message>
    <message>
        <source>Lägg in kommunens riktlinjer, eller en ny version av dem</source>
        <translation>Enter the municipality&apos;s guidelines, or a new version of them</translation>
    </message>
    <message>
        <source>Till Inställningar</source>
        <translation>To Settings</translation>
    </message>
    <message>
        <source>Tillbaka till inställningarna</source>
        <translation>Back to the settings</translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>Riktlinje</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>Rubrik i riktlinjerna</source>
        <translation>Heading in the guidelines</translation>
    </message>
    <message>
        <source>Stäng riktlinjen</source>
        <translation>Close the guideline</translation>
    </message>
    <message>
        <source>Stäng riktlinjen (F1)</source>
        <translation>Close the guideline (F1)</translation>
    </message>
    <message>
        <source>Riktlinjens text</source>
        <translation>The guideline&apos;s text</translation>
    </message>
    <message>
        <source>Öppna originalet</source>
        <translation>Open the original</translation>
    </message>
    <message>
        <source>Alla riktlinjer</source>
        <translation>All guidelines</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Rader utan sektor:</source>
        <translation>Rows without a sector:</translation>
    </message>
    <message>
        <source>Rader utan sektor</source>
        <translation>Rows without a sector</translation>
    </message>
    <message>
        <source>Raderna i filen</source>
        <translation>The rows of the file</translation>
    </message>
    <message>
        <source>Importera</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Spara alla rader som är nya eller ändrade</source>
        <translation>Save all rows that are new or changed</translation>
    </message>
    <message>
        <source>Välj fil…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Välj en CSV- eller Excelfil</source>
        <translation>Choose a CSV or Excel file</translation>
    </message>
    <message>
        <source>Välj en annan fil…</source>
        <translation>Choose another file…</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>Sista dag i anställningen</source>
        <translation>Last day of employment</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Slutar inte: ta bort sista dagen</source>
        <translation>Stays: take the last day away</translation>
    </message>
    <message>
        <source>Vad som slutar</source>
        <translation>What ends</translation>
    </message>
    <message>
        <source>Kvar att göra för någon annan</source>
        <translation>Left for somebody else to do</translation>
    </message>
    <message>
        <source>Spara sista dagen</source>
        <translation>Save the last day</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sidor</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Översikt</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Kanaler</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Halvårsomgång</source>
        <translation>Half-year round</translation>
    </message>
    <message>
        <source>Arkiv</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Borttagningar</source>
        <translation>Removals</translation>
    </message>
    <message>
        <source>Dokumenthanteringsplan</source>
        <translation>Retention schedule</translation>
    </message>
    <message>
        <source>Dokument­hanteringsplan</source>
        <translation>Retention schedule</translation>
    </message>
    <message>
        <source>Rapporter</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kom igång</source>
        <translation>Get started</translation>
    </message>
    <message>
        <source>Bevakning</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Behörigheter</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Riktlinjer</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Importera kanaler</source>
        <translation>Import channels</translation>
    </message>
    <message>
        <source>Riktlinje</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>Vad riktlinjerna säger om den här sidan (F1)</source>
        <translation>What the guidelines say about this page (F1)</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Sök</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Sök i registret</source>
        <translation>Search the register</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Exportera</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Uppdatera</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Nytt uppdrag</source>
        <translation>New assignment</translation>
    </message>
    <message>
        <source>Vem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Lägg till person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Var</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Lägg till kanal</source>
        <translation>Add a channel</translation>
    </message>
    <message>
        <source>Givet</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Uppdraget ges av</source>
        <translation>The assignment is given by</translation>
    </message>
    <message>
        <source>Vidare</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Ge uppdrag</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Börja om</source>
        <translation>Begin again</translation>
    </message>
</context>
<context>
    <name>MembershipForm</name>
    <message>
        <source>Enheten avgör vem som är personens chef, och därmed vem som kan ge uppdrag.</source>
        <translation>The unit decides who the person&apos;s manager is, and so who can give assignments.</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OrganisationActForm</name>
    <message>
        <source>Vart</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Följer med</source>
        <translation>Goes along</translation>
    </message>
    <message>
        <source>Nytt namn</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Till exempel beslutets paragraf</source>
        <translation>The decision, for example</translation>
    </message>
    <message>
        <source>Så här blir det</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Visa vad som händer</source>
        <translation>Show what happens</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OrganisationBodyForm</name>
    <message>
        <source>Här rättas det som är fel inlagt. Byter den namn en viss dag, välj Omorganisera i stället.</source>
        <translation>This is for what was entered by mistake. If it gets another name on a day, choose Reorganise instead.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hör till sektor</source>
        <translation>Belongs to sector</translation>
    </message>
    <message>
        <source>Hälsning i inlägg</source>
        <translation>Greeting in posts</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Spara sektorn eller enheten</source>
        <translation>Save the sector or unit</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>OrganisationHeadForm</name>
    <message>
        <source>Den som har ämbetet ansvarar, dag för dag. Första och sista dagen räknas med. En tillförordnad går före den ordinarie, eller fyller en vakans.</source>
        <translation>Whoever holds the office answers, day by day. The first and the last day count. Somebody acting comes before the ordinary head, or fills a vacancy.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tillförordnad</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tills vidare</source>
        <translation>Until further notice</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Spara ämbetet</source>
        <translation>Save the office</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort ämbetet, som är fel inlagt</source>
        <translation>Remove the office, which is entered by mistake</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vänster- och högerpil går till dagen då något ändrades</source>
        <translation>Left and right arrow go to the day when something changed</translation>
    </message>
    <message>
        <source>Per dag</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Läget per dag</source>
        <translation>As of day</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Organisationen</source>
        <translation>The organisation</translation>
    </message>
    <message>
        <source>Sektorns eller enhetens kort</source>
        <translation>Card of the sector or unit</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Chefer</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>Chefer över tid</source>
        <translation>Heads over time</translation>
    </message>
    <message>
        <source>Utse chef…</source>
        <translation>Appoint head…</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Kanaler</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vem har ändrat</source>
        <translation>Who changed it</translation>
    </message>
    <message>
        <source>Omorganisera</source>
        <translation>Reorganise</translation>
    </message>
    <message>
        <source>Ändra uppgifter</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ny enhet</source>
        <translation>New unit</translation>
    </message>
    <message>
        <source>Lägg till en enhet (Ctrl+N)</source>
        <translation>Add a unit (Ctrl+N)</translation>
    </message>
    <message>
        <source>Ny sektor</source>
        <translation>New sector</translation>
    </message>
    <message>
        <source>Lägg till en sektor</source>
        <translation>Add a sector</translation>
    </message>
    <message>
        <source>Tillbaka till personerna</source>
        <translation>Back to the people</translation>
    </message>
    <message>
        <source>Dubbletter…</source>
        <translation>Duplicates…</translation>
    </message>
    <message>
        <source>Visa sektorer och enheter som kan vara inlagda två gånger</source>
        <translation>Show sectors and units that may be entered twice</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Att göra</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Väntar</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Senast tagna</source>
        <translation>Last taken</translation>
    </message>
    <message>
        <source>Inget är taget ännu.</source>
        <translation>Nothing is taken yet.</translation>
    </message>
    <message>
        <source>Kommande</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>Inget de närmaste 60 dagarna.</source>
        <translation>Nothing in the next 60 days.</translation>
    </message>
    <message>
        <source>Fortsätt omgången</source>
        <translation>Continue the round</translation>
    </message>
    <message>
        <source>Ta skärmdump av de kanaler som återstår</source>
        <translation>Take screenshots of the channels that are left</translation>
    </message>
    <message>
        <source>Skriv ut läget</source>
        <translation>Print the state</translation>
    </message>
    <message>
        <source>Policyregister som PDF</source>
        <translation>Policy register as PDF</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Sök namn, enhet, ämbete</source>
        <translation>Search name, unit, office</translation>
    </message>
    <message>
        <source>Sök namn, enhet eller ämbete</source>
        <translation>Search for name, unit or office</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Personens kort</source>
        <translation>The person&apos;s card</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Tjänst</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Enheter</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Ny enhet…</source>
        <translation>New unit…</translation>
    </message>
    <message>
        <source>Ändra enhet…</source>
        <translation>Edit unit…</translation>
    </message>
    <message>
        <source>Ämbeten</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>Nytt ämbete…</source>
        <translation>New office…</translation>
    </message>
    <message>
        <source>Ändra ämbete…</source>
        <translation>Edit office…</translation>
    </message>
    <message>
        <source>Förnya…</source>
        <translation>Renew…</translation>
    </message>
    <message>
        <source>Återkalla…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Blankett…</source>
        <translation>Form…</translation>
    </message>
    <message>
        <source>Bifoga undertecknad…</source>
        <translation>Attach signed…</translation>
    </message>
    <message>
        <source>Ändra…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Nytt uppdrag…</source>
        <translation>New assignment…</translation>
    </message>
    <message>
        <source>Slutar…</source>
        <translation>Leaves…</translation>
    </message>
    <message>
        <source>Behörigheter</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Se vem som har administratörsrättigheter i vilken kanal</source>
        <translation>See who holds administrator rights in which channel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Se sektorer och enheter, och hur de var en viss dag</source>
        <translation>See sectors and units, and how they were on a day</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>Uppdrag i kanaler</source>
        <translation>Assignments in channels</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vem har ändrat personen</source>
        <translation>Who changed the person</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Lägg till en person (Ctrl+N)</source>
        <translation>Add a person (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Konto på datorn</source>
        <translation>Account on the computer</translation>
    </message>
    <message>
        <source>Så vet programmet vem som arbetar. Privata konton i sociala medier registreras aldrig.</source>
        <translation>This tells the program who is working. Private accounts in social media are never registered.</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>I enheten från och med</source>
        <translation>In the unit from</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PersonalPage</name>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Registerutdrag</source>
        <translation>Extract of personal data</translation>
    </message>
    <message>
        <source>Sök person</source>
        <translation>Search for a person</translation>
    </message>
    <message>
        <source>Visa personer</source>
        <translation>Show people</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Det som är lagrat</source>
        <translation>What is stored</translation>
    </message>
    <message>
        <source>Läs igenom utdraget innan du lämnar ut det. Det sparas bara där du väljer, och att det sparades står i historiken.</source>
        <translation>Read the extract through before you hand it over. It is saved only where you choose, and the history says that it was saved.</translation>
    </message>
    <message>
        <source>Spara som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Spara som JSON…</source>
        <translation>Save as JSON…</translation>
    </message>
    <message>
        <source>Har slutat</source>
        <translation>Have left</translation>
    </message>
    <message>
        <source>De som slutat</source>
        <translation>Those who left</translation>
    </message>
    <message>
        <source>Avidentifiering</source>
        <translation>Anonymising</translation>
    </message>
    <message>
        <source>Skäl, utan namn</source>
        <translation>Reason, without names</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Föreslå avidentifiering</source>
        <translation>Propose to anonymise</translation>
    </message>
    <message>
        <source>Besluta</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Avslå</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Genomför</source>
        <translation>Carry out</translation>
    </message>
    <message>
        <source>Registerförteckning</source>
        <translation>Record of processing</translation>
    </message>
    <message>
        <source>Sök behandling</source>
        <translation>Search for a processing</translation>
    </message>
    <message>
        <source>Visa behandlingar</source>
        <translation>Show processings</translation>
    </message>
    <message>
        <source>Behandlingar av personuppgifter</source>
        <translation>Processings of personal data</translation>
    </message>
    <message>
        <source>Behandlingen</source>
        <translation>The processing</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ändamål</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Rättslig grund</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Vilka som registreras</source>
        <translation>Data subjects</translation>
    </message>
    <message>
        <source>Mottagare</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>Överföring till tredje land</source>
        <translation>Transfers to third countries</translation>
    </message>
    <message>
        <source>Lagringstid och gallring</source>
        <translation>Retention and erasure</translation>
    </message>
    <message>
        <source>Säkerhetsåtgärder</source>
        <translation>Security measures</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ångra ändringarna</source>
        <translation>Undo the changes</translation>
    </message>
    <message>
        <source>Ta bort egen text</source>
        <translation>Remove own text</translation>
    </message>
    <message>
        <source>Till Inställningar</source>
        <translation>To Settings</translation>
    </message>
    <message>
        <source>Tillbaka till inställningarna</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Spara hela registerförteckningen som PDF</source>
        <translation>Save the whole record of processing as PDF</translation>
    </message>
    <message>
        <source>Spara hela registerförteckningen som JSON</source>
        <translation>Save the whole record of processing as JSON</translation>
    </message>
    <message>
        <source>Ny behandling</source>
        <translation>New processing</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Anpassa bredd</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Visa hela bredden (W)</source>
        <translation>Show the whole width (W)</translation>
    </message>
    <message>
        <source>Anpassa bilden till bredden</source>
        <translation>Fit the picture to the width</translation>
    </message>
    <message>
        <source>Visa i full storlek (0)</source>
        <translation>Show at full size (0)</translation>
    </message>
    <message>
        <source>Visa i full storlek</source>
        <translation>Show in full size</translation>
    </message>
    <message>
        <source>Jämför med…</source>
        <translation>Compare with…</translation>
    </message>
    <message>
        <source>Jämför med en annan skärmdump av kanalen</source>
        <translation>Compare with another screenshot of the channel</translation>
    </message>
    <message>
        <source>Föregående sida (Ctrl+PageUp)</source>
        <translation>Previous page (Ctrl+PageUp)</translation>
    </message>
    <message>
        <source>Föregående sida</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Nästa sida (Ctrl+PageDown)</source>
        <translation>Next page (Ctrl+PageDown)</translation>
    </message>
    <message>
        <source>Nästa sida</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Plats i bilden</source>
        <translation>Place in the picture</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Hela bilden i smått</source>
        <translation>The whole picture in small</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Utan inlägg på ett halvår blir kanalen vilande. Ett nytt inlägg väcker den.</source>
        <translation>Without posts for half a year the channel becomes dormant. A new post wakes it.</translation>
    </message>
    <message>
        <source>Senaste inlägget gjordes</source>
        <translation>The last post was made</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Det finns inget inlägg</source>
        <translation>There is no post</translation>
    </message>
    <message>
        <source>Du tittade</source>
        <translation>You looked</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Hänvisning</source>
        <translation>Referral</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Vad frågan gällde, med neutrala ord</source>
        <translation>What the question was about, in neutral words</translation>
    </message>
    <message>
        <source>Kopiera inte frågan hit. Ett par ord räcker, till exempel: fråga om ett bygglov.</source>
        <translation>Don’t copy the question here. A few words are enough, for example: a question about a building permit.</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Ärendet som frågan hör till.</source>
        <translation>The case that the question belongs to.</translation>
    </message>
    <message>
        <source>Hänvisad av</source>
        <translation>Referred by</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RemovalAsk</name>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Skälet sparas i historiken. Skriv inga personuppgifter.</source>
        <translation>The reason is kept in the history. Write no personal data.</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RemovalWalk</name>
    <message>
        <source>Steg</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Borttagning</source>
        <translation>Removal</translation>
    </message>
    <message>
        <source>Kanal</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Vad är det?</source>
        <translation>What is it?</translation>
    </message>
    <message>
        <source>Var finns det? Adressen, eller ord som hittar det</source>
        <translation>Where is it? The address, or words that find it</translation>
    </message>
    <message>
        <source>Vad är det, med neutrala ord?</source>
        <translation>What is it, in neutral words?</translation>
    </message>
    <message>
        <source>Utan namn, citat och personnummer. Kopian visar resten.</source>
        <translation>Without names, quotes and identity numbers. The copy shows the rest.</translation>
    </message>
    <message>
        <source>Upptäckt</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Klockan</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Av</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Grund</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Ta skärmdump</source>
        <translation>Take a screenshot</translation>
    </message>
    <message>
        <source>Välj fil…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Den kan inte kopieras</source>
        <translation>It can’t be copied</translation>
    </message>
    <message>
        <source>Varför inte?</source>
        <translation>Why not?</translation>
    </message>
    <message>
        <source>Polisens ärendenummer</source>
        <translation>The police’s case number</translation>
    </message>
    <message>
        <source>Du kan fylla i det senare.</source>
        <translation>You can fill it in later.</translation>
    </message>
    <message>
        <source>Öppna kanalen</source>
        <translation>Open the channel</translation>
    </message>
    <message>
        <source>Den är borttagen nu</source>
        <translation>It is removed now</translation>
    </message>
    <message>
        <source>Borttagen</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Är den som skrev underrättad?</source>
        <translation>Has the author been told?</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Den diarieförs inte</source>
        <translation>It is not registered</translation>
    </message>
    <message>
        <source>Är det polisanmält?</source>
        <translation>Is it reported to the police?</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Avsluta loggen</source>
        <translation>Finish the log</translation>
    </message>
    <message>
        <source>Fortsätt senare</source>
        <translation>Continue later</translation>
    </message>
</context>
<context>
    <name>RemovalsPage</name>
    <message>
        <source>Borttagningar, hänvisningar och grunder</source>
        <translation>Removals, referrals and grounds</translation>
    </message>
    <message>
        <source>Borttagningar</source>
        <translation>Removals</translation>
    </message>
    <message>
        <source>Sök plats, ärende, kanal</source>
        <translation>Search place, case, channel</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ärendet är avslutat…</source>
        <translation>The case is closed…</translation>
    </message>
    <message>
        <source>Ta bort loggen</source>
        <translation>Remove the log</translation>
    </message>
    <message>
        <source>Borttagningens uppgifter</source>
        <translation>Details of the removal</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Kopior</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Kopior i det spärrade förrådet</source>
        <translation>Copies in the restricted store</translation>
    </message>
    <message>
        <source>Öppna kopia…</source>
        <translation>Open copy…</translation>
    </message>
    <message>
        <source>Lämna ut maskad kopia…</source>
        <translation>Release masked copy…</translation>
    </message>
    <message>
        <source>Spara till fil…</source>
        <translation>Save to file…</translation>
    </message>
    <message>
        <source>Begär att kopian förstörs…</source>
        <translation>Ask for destruction…</translation>
    </message>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Vem har ändrat loggen</source>
        <translation>Who has changed the log</translation>
    </message>
    <message>
        <source>Hänvisningar</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>Hänvisningens uppgifter</source>
        <translation>Details of the referral</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Grunder</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>Grundens uppgifter</source>
        <translation>Details of the ground</translation>
    </message>
    <message>
        <source>Kontrollerad i dag</source>
        <translation>Checked today</translation>
    </message>
    <message>
        <source>Ta ur bruk</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>Ny borttagning</source>
        <translation>New removal</translation>
    </message>
    <message>
        <source>Logga något som måste bort, steg för steg (Ctrl+N)</source>
        <translation>Log something that must go, step by step (Ctrl+N)</translation>
    </message>
    <message>
        <source>Spärrat förråd</source>
        <translation>Restricted store</translation>
    </message>
    <message>
        <source>Visa om kopiorna går att öppna, och nycklarna till dem</source>
        <translation>Show whether the copies can be opened, and their keys</translation>
    </message>
</context>
<context>
    <name>RenewForm</name>
    <message>
        <source>Givet</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Uppdraget ges av</source>
        <translation>The assignment is given by</translation>
    </message>
    <message>
        <source>Förnya uppdraget</source>
        <translation>Renew the assignment</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Rapporter</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Spara i</source>
        <translation>Save in</translation>
    </message>
    <message>
        <source>Mapp för filerna</source>
        <translation>Folder for the files</translation>
    </message>
    <message>
        <source>Välj mapp för filerna</source>
        <translation>Choose a folder for the files</translation>
    </message>
    <message>
        <source>Spara som PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Spara rapporten som den visas (Ctrl+S)</source>
        <translation>Save the report as it is shown (Ctrl+S)</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Skriv ut rapporten som den visas (Ctrl+P)</source>
        <translation>Print the report as it is shown (Ctrl+P)</translation>
    </message>
    <message>
        <source>Allt till ledningen…</source>
        <translation>All for the management…</translation>
    </message>
    <message>
        <source>Spara alla rapporter som ledningen får, i en mapp</source>
        <translation>Save all reports that the management gets, in a folder</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation>Choose folder…</translation>
    </message>
</context>
<context>
    <name>ReportsPreview</name>
    <message>
        <source>Rapportens sidor</source>
        <translation>The report&apos;s pages</translation>
    </message>
    <message>
        <source>Föregående sida (Ctrl+PageUp)</source>
        <translation>Previous page (Ctrl+PageUp)</translation>
    </message>
    <message>
        <source>Föregående sida</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Nästa sida (Ctrl+PageDown)</source>
        <translation>Next page (Ctrl+PageDown)</translation>
    </message>
    <message>
        <source>Nästa sida</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Sida</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Visa mindre (−)</source>
        <translation>Show smaller (−)</translation>
    </message>
    <message>
        <source>Visa mindre</source>
        <translation>Show smaller</translation>
    </message>
    <message>
        <source>Visa i full storlek (0)</source>
        <translation>Show at full size (0)</translation>
    </message>
    <message>
        <source>Visa i full storlek</source>
        <translation>Show at full size</translation>
    </message>
    <message>
        <source>Visa större (+)</source>
        <translation>Show larger (+)</translation>
    </message>
    <message>
        <source>Visa större</source>
        <translation>Show larger</translation>
    </message>
    <message>
        <source>Anpassa bredd</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>Visa hela bredden (W)</source>
        <translation>Show the whole width (W)</translation>
    </message>
    <message>
        <source>Anpassa sidorna till bredden</source>
        <translation>Fit the pages to the width</translation>
    </message>
</context>
<context>
    <name>RestrictedKeyPart</name>
    <message>
        <source>Spärrat förråd</source>
        <translation>Restricted store</translation>
    </message>
    <message>
        <source>Gör en nyckel</source>
        <translation>Make a key</translation>
    </message>
    <message>
        <source>Återställningsnyckeln</source>
        <translation>The recovery key</translation>
    </message>
    <message>
        <source>Den visas bara nu. Skriv ut den och lås in den, till exempel i arkivets kassaskåp.</source>
        <translation>It is shown only now. Print it and lock it in, for example in the archive’s safe.</translation>
    </message>
    <message>
        <source>Skriv ut…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Spara för utskrift…</source>
        <translation>Save to print…</translation>
    </message>
    <message>
        <source>Skriv av nyckeln från papperet</source>
        <translation>Type the key from the paper</translation>
    </message>
    <message>
        <source>Stora och små bokstäver spelar ingen roll, inte heller bindestrecken.</source>
        <translation>Capitals and small letters are the same, and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Prova nyckeln</source>
        <translation>Try the key</translation>
    </message>
    <message>
        <source>Återställ</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Prova återställningsnyckeln…</source>
        <translation>Try the recovery key…</translation>
    </message>
    <message>
        <source>Papperet är borta…</source>
        <translation>The paper is gone…</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RestrictedMask</name>
    <message>
        <source>Anpassa</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Kopian att maskera</source>
        <translation>The copy to mask</translation>
    </message>
    <message>
        <source>Var i bilden du är</source>
        <translation>Where in the picture you are</translation>
    </message>
    <message>
        <source>Lämna ut maskad kopia</source>
        <translation>Release a masked copy</translation>
    </message>
    <message>
        <source>Dra över det som ska bort. Med tangentbordet: Insert lägger till en yta, pilarna flyttar, Skift och pilar ändrar storleken, Delete tar bort.</source>
        <translation>Drag over what must go. With the keyboard: Insert adds an area, the arrows move it, Shift and arrows change its size, Delete removes it.</translation>
    </message>
    <message>
        <source>Maskade ytor</source>
        <translation>Masked areas</translation>
    </message>
    <message>
        <source>Inget är maskat än.</source>
        <translation>Nothing is masked yet.</translation>
    </message>
    <message>
        <source>Lägg till yta</source>
        <translation>Add an area</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Spara maskad kopia…</source>
        <translation>Save masked copy…</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RestrictedViewer</name>
    <message>
        <source>Anpassa</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Spärrad kopia</source>
        <translation>Restricted copy</translation>
    </message>
    <message>
        <source>Var i bilden du är</source>
        <translation>Where in the picture you are</translation>
    </message>
    <message>
        <source>Stäng kopian</source>
        <translation>Close the copy</translation>
    </message>
</context>
<context>
    <name>RevokeForm</name>
    <message>
        <source>Sista dag</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Personen får inte skriva i kanalen efter den dagen. Uppdraget finns kvar i historiken.</source>
        <translation>The person may not write in the channel after that day. The assignment stays in the history.</translation>
    </message>
    <message>
        <source>Återkalla uppdraget</source>
        <translation>Revoke the assignment</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundClosing</name>
    <message>
        <source>Protokollet skrivs och omgången låses. Det går inte att ändra sedan. Skärmdumpar som tas efteråt hamnar i arkivet men inte i omgången.</source>
        <translation>The protocol is written and the round is locked. It cannot be changed afterwards. Screenshots taken later go into the archive but not into the round.</translation>
    </message>
    <message>
        <source>Avsluta omgången</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundExemption</name>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Undanta kanalen</source>
        <translation>Leave the channel out</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Ta tillbaka undantaget</source>
        <translation>Take it back</translation>
    </message>
</context>
<context>
    <name>RoundExtra</name>
    <message>
        <source>Ny extra omgång</source>
        <translation>New extra round</translation>
    </message>
    <message>
        <source>Halvårets omgång påverkas inte. Varje vald kanal tas en gång till.</source>
        <translation>The half-year&apos;s round is not affected. Each chosen channel is taken once more.</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vad det gäller</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Till exempel: kanalen byter namn och utseende</source>
        <translation>For example: the channel gets a new name and look</translation>
    </message>
    <message>
        <source>Sök kanal</source>
        <translation>Search channel</translation>
    </message>
    <message>
        <source>Kanaler att ta</source>
        <translation>Channels to take</translation>
    </message>
    <message>
        <source>Mellanslag väljer en kanal eller tar bort valet.</source>
        <translation>Space chooses a channel or takes the choice back.</translation>
    </message>
    <message>
        <source>Öppna omgången</source>
        <translation>Open the round</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundLocked</name>
    <message>
        <source>Protokollets kontrollsumma</source>
        <translation>The protocol&apos;s checksum</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Visa protokollet att skriva ut</source>
        <translation>Show the protocol to print</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Tagna skärmdumpar i omgången</source>
        <translation>Screenshots taken in the round</translation>
    </message>
    <message>
        <source>Senaste skärmdumpen</source>
        <translation>The latest screenshot</translation>
    </message>
    <message>
        <source>Kanaler i omgången</source>
        <translation>Channels in the round</translation>
    </message>
    <message>
        <source>Omgång</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>Välj omgång: ett tidigare halvår eller en extra omgång</source>
        <translation>Choose a round: an earlier half-year or an extra round</translation>
    </message>
    <message>
        <source>Enter öppnar kanalen i webbläsaren, Ctrl+N tar en skärmdump av den, Ctrl+Skift+N en bild av skärmen, Ctrl+I hämtar in en bild, Ctrl+U undantar den.</source>
        <translation>Enter opens the channel in the web browser, Ctrl+N takes a screenshot of it, Ctrl+Shift+N a picture of the screen, Ctrl+I brings in a picture, Ctrl+U leaves it out.</translation>
    </message>
    <message>
        <source>Ta nästa</source>
        <translation>Take next</translation>
    </message>
    <message>
        <source>Gå igenom alla kanaler som är att ta, en i taget</source>
        <translation>Go through all channels that are due, one at a time</translation>
    </message>
    <message>
        <source>Ta kommunens egna webbplatser</source>
        <translation>Take our own websites</translation>
    </message>
    <message>
        <source>Ta alla egna webbplatser som är att ta, utan att du behöver vara med</source>
        <translation>Take all of the municipality’s own websites that are due, without you having to be there</translation>
    </message>
    <message>
        <source>Ta skärmdump</source>
        <translation>Take screenshot</translation>
    </message>
    <message>
        <source>Ta en skärmdump av den valda kanalen (Ctrl+N)</source>
        <translation>Take a screenshot of the chosen channel (Ctrl+N)</translation>
    </message>
    <message>
        <source>Ta skärmbild i stället…</source>
        <translation>Take a picture of the screen instead…</translation>
    </message>
    <message>
        <source>Ta en bild av skärmen, ett område eller ett fönster (Ctrl+Skift+N)</source>
        <translation>Take a picture of the screen, an area or a window (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Hämta in en bild…</source>
        <translation>Bring in a picture…</translation>
    </message>
    <message>
        <source>Hämta in en bild av den valda kanalen som är tagen på annat sätt (Ctrl+I)</source>
        <translation>Bring in a picture of the chosen channel that was taken in another way (Ctrl+I)</translation>
    </message>
    <message>
        <source>Öppna kanalen</source>
        <translation>Open the channel</translation>
    </message>
    <message>
        <source>Öppna den valda kanalen i webbläsaren, så att den syns på skärmen</source>
        <translation>Open the chosen channel in the browser, so that it is seen on the screen</translation>
    </message>
    <message>
        <source>Undanta…</source>
        <translation>Leave out…</translation>
    </message>
    <message>
        <source>Undanta den valda kanalen från omgången, eller ändra undantaget (Ctrl+U)</source>
        <translation>Leave the chosen channel out of the round, or change why (Ctrl+U)</translation>
    </message>
    <message>
        <source>Ny extra omgång…</source>
        <translation>New extra round…</translation>
    </message>
    <message>
        <source>Ta några kanaler en gång till: vid en större ändring eller inför avslut</source>
        <translation>Take some channels once more: at a larger change or before closing</translation>
    </message>
    <message>
        <source>Avsluta omgången…</source>
        <translation>Close the round…</translation>
    </message>
    <message>
        <source>Skriv protokollet och lås omgången</source>
        <translation>Write the protocol and lock the round</translation>
    </message>
    <message>
        <source>Visa i arkivet</source>
        <translation>Show in the archive</translation>
    </message>
    <message>
        <source>Gå till Kanaler</source>
        <translation>Go to Channels</translation>
    </message>
</context>
<context>
    <name>RoundPost</name>
    <message>
        <source>När gjordes senaste inlägget?</source>
        <translation>When was the last post made?</translation>
    </message>
    <message>
        <source>Enter bekräftar, Esc hoppar över frågan</source>
        <translation>Enter confirms, Esc skips the question</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Bekräfta</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Bekräfta senaste inlägget</source>
        <translation>Confirm the last post</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Senaste inlägget gjordes i dag</source>
        <translation>The last post was made today</translation>
    </message>
    <message>
        <source>Inget inlägg</source>
        <translation>No post</translation>
    </message>
    <message>
        <source>Det finns inget inlägg</source>
        <translation>There is no post</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra senaste inlägget</source>
        <translation>Change the last post</translation>
    </message>
</context>
<context>
    <name>RoundResult</name>
    <message>
        <source>Kontrollsumma</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>Visa i arkivet</source>
        <translation>Show in the archive</translation>
    </message>
    <message>
        <source>Visa skärmdumpen i arkivet</source>
        <translation>Show the screenshot in the archive</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RoundTaking</name>
    <message>
        <source>Så långt är sidan tagen</source>
        <translation>How much of the page is taken</translation>
    </message>
    <message>
        <source>Ta</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Ta sidan som den står i webbläsaren</source>
        <translation>Take the page as it stands in the browser</translation>
    </message>
    <message>
        <source>Öppna igen</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Öppna webbläsaren igen</source>
        <translation>Open the web browser again</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ta om</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Ta sidan en gång till</source>
        <translation>Take the page once more</translation>
    </message>
    <message>
        <source>Behåll med bristen angiven</source>
        <translation>Keep it and state what is lacking</translation>
    </message>
    <message>
        <source>Behåll skärmdumpen; det som står här följer med i uppgifterna om den</source>
        <translation>Keep the screenshot with what it says here</translation>
    </message>
    <message>
        <source>Undanta med skäl…</source>
        <translation>Leave out with a reason…</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sluta ta sidan; inget sparas</source>
        <translation>Stop taking the page; nothing is saved</translation>
    </message>
    <message>
        <source>Visa webbläsaren</source>
        <translation>Show the browser</translation>
    </message>
    <message>
        <source>Lägg webbläsarens fönster överst</source>
        <translation>Bring the browser’s window to the front</translation>
    </message>
    <message>
        <source>Hoppa över</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Gå till nästa kanal; den här är fortfarande att ta</source>
        <translation>Go to the next channel; this one is still to be taken</translation>
    </message>
    <message>
        <source>Ta skärmbild i stället…</source>
        <translation>Take a picture of the screen instead…</translation>
    </message>
    <message>
        <source>Ta en bild av skärmen, ett område eller ett fönster</source>
        <translation>Take a picture of the screen, an area or a window</translation>
    </message>
    <message>
        <source>Hämta in en bild…</source>
        <translation>Bring in a picture…</translation>
    </message>
    <message>
        <source>Hämta in en bild som är tagen på annat sätt</source>
        <translation>Bring in a picture that was taken in another way</translation>
    </message>
    <message>
        <source>Sluta för nu</source>
        <translation>Stop for now</translation>
    </message>
    <message>
        <source>Stäng webbläsaren; det som är kvar kan tas en annan gång</source>
        <translation>Close the browser; what is left can be taken another time</translation>
    </message>
</context>
<context>
    <name>RoundTakingFindings</name>
    <message>
        <source>Bilden som är tagen</source>
        <translation>The picture that is taken</translation>
    </message>
    <message>
        <source>Piltangenterna rullar, plus och minus ändrar storleken</source>
        <translation>The arrow keys scroll, plus and minus change the size</translation>
    </message>
    <message>
        <source>Hela bilden i smått</source>
        <translation>The whole picture in small</translation>
    </message>
    <message>
        <source>Det som är funnet</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>RoundTakingImport</name>
    <message>
        <source>Bilden arkiveras som den är, med vad du skriver här. Välj en PNG, JPEG eller PDF.</source>
        <translation>The picture is archived as it is, with what you write here. Choose a PNG, JPEG or PDF.</translation>
    </message>
    <message>
        <source>Bilden</source>
        <translation>The picture</translation>
    </message>
    <message>
        <source>Dagen den togs</source>
        <translation>The day it was taken</translation>
    </message>
    <message>
        <source>Klockan</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Var bilden kommer ifrån</source>
        <translation>Where the picture comes from</translation>
    </message>
    <message>
        <source>Hämta in bilden</source>
        <translation>Bring in the picture</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundTakingStrip</name>
    <message>
        <source>Ta</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Ta sidan som den står i webbläsaren</source>
        <translation>Take the page as it stands in the browser</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sluta ta sidan; inget sparas</source>
        <translation>Stop taking the page; nothing is saved</translation>
    </message>
    <message>
        <source>Hoppa över</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Gå till nästa kanal; den här är fortfarande att ta</source>
        <translation>Go to the next channel; this one is still to be taken</translation>
    </message>
    <message>
        <source>Till programmet</source>
        <translation>To the program</translation>
    </message>
</context>
<context>
    <name>ScheduleChanges</name>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Från version</source>
        <translation>From version</translation>
    </message>
    <message>
        <source>till</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Till version</source>
        <translation>To version</translation>
    </message>
    <message>
        <source>Tillbaka till planen</source>
        <translation>Back to the plan</translation>
    </message>
    <message>
        <source>Ändringar mellan versionerna</source>
        <translation>Changes between the versions</translation>
    </message>
    <message>
        <source>Ändringen i sin helhet</source>
        <translation>The whole change</translation>
    </message>
</context>
<context>
    <name>ScheduleDecisionForm</name>
    <message>
        <source>Beslut om planen</source>
        <translation>Decision on the plan</translation>
    </message>
    <message>
        <source>När beslutet är antecknat gäller planen och låses: varken rader eller beslut kan ändras. En ändring görs i ett nytt förslag.</source>
        <translation>Once the decision is entered, the plan is in force and locked: neither rows nor decision can change. A change is made in a new proposal.</translation>
    </message>
    <message>
        <source>Beslutande organ</source>
        <translation>Deciding body</translation>
    </message>
    <message>
        <source>Till exempel kommunstyrelsen</source>
        <translation>For example the municipal board</translation>
    </message>
    <message>
        <source>Beslutsdag</source>
        <translation>Day of the decision</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Paragraf</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>§ 84</source>
        <translation>§ 84</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>KS 2026/218</source>
        <translation>KS 2026/218</translation>
    </message>
    <message>
        <source>Beslutet som fil (frivilligt)</source>
        <translation>The decision as a file (optional)</translation>
    </message>
    <message>
        <source>Beslutet som fil</source>
        <translation>The decision as a file</translation>
    </message>
    <message>
        <source>Anteckna beslutet</source>
        <translation>Enter the decision</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ScheduleExportForm</name>
    <message>
        <source>Exportera planen</source>
        <translation>Export the plan</translation>
    </message>
    <message>
        <source>Som</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Kolumnernas namn</source>
        <translation>Names of the columns</translation>
    </message>
    <message>
        <source>Välj plats och spara…</source>
        <translation>Choose a place and save…</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ScheduleKeep</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Handlingar som planen bevarar</source>
        <translation>Records that the plan preserves</translation>
    </message>
    <message>
        <source>Om handlingen</source>
        <translation>About the record</translation>
    </message>
    <message>
        <source>Lägg i arkivet</source>
        <translation>Put into the archive</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Öppna handlingen</source>
        <translation>Open the record</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>Dokumenthanteringsplanens delar</source>
        <translation>Parts of the retention schedule</translation>
    </message>
    <message>
        <source>Planen</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Gallring</source>
        <translation>Disposal</translation>
    </message>
    <message>
        <source>Att bevara</source>
        <translation>To preserve</translation>
    </message>
    <message>
        <source>Exportera…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Spara planen som CSV, Excel eller PDF (Ctrl+P)</source>
        <translation>Save the plan as CSV, Excel or PDF (Ctrl+P)</translation>
    </message>
    <message>
        <source>Nytt förslag</source>
        <translation>New proposal</translation>
    </message>
    <message>
        <source>Gör en ny version att arbeta i, som en kopia av den senaste (Ctrl+N)</source>
        <translation>Make a new version to work in, as a copy of the latest (Ctrl+N)</translation>
    </message>
    <message>
        <source>Beslutad…</source>
        <translation>Decided…</translation>
    </message>
    <message>
        <source>Anteckna beslutet, så att planen gäller och låses</source>
        <translation>Enter the decision, so that the plan is in force and locked</translation>
    </message>
    <message>
        <source>Föreslå gallring…</source>
        <translation>Propose disposal…</translation>
    </message>
    <message>
        <source>Föreslå att det som är valt gallras (Ctrl+N)</source>
        <translation>Propose that what is chosen is disposed of (Ctrl+N)</translation>
    </message>
    <message>
        <source>Lägg alla i arkivet</source>
        <translation>Put all into the archive</translation>
    </message>
    <message>
        <source>Lägg allt som väntar i arkivet</source>
        <translation>Put everything that waits into the archive</translation>
    </message>
</context>
<context>
    <name>SchedulePlan</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Version av planen</source>
        <translation>Version of the plan</translation>
    </message>
    <message>
        <source>Vad är ändrat</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Vad är ändrat mellan två versioner</source>
        <translation>What has changed between two versions</translation>
    </message>
    <message>
        <source>Ta bort förslaget</source>
        <translation>Remove the proposal</translation>
    </message>
    <message>
        <source>Handlingstyper</source>
        <translation>Record types</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Lägg till en handlingstyp</source>
        <translation>Add a record type</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta upp handlingstypen</source>
        <translation>Move the record type up</translation>
    </message>
    <message>
        <source>Alt+Uppil</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Flytta ner</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Flytta ner handlingstypen</source>
        <translation>Move the record type down</translation>
    </message>
    <message>
        <source>Alt+Nedpil</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort handlingstypen</source>
        <translation>Remove the record type</translation>
    </message>
    <message>
        <source>Handlingstypens uppgifter</source>
        <translation>The record type&apos;s columns</translation>
    </message>
</context>
<context>
    <name>ScheduleRowForm</name>
    <message>
        <source>Handlingstypens femton kolumner</source>
        <translation>The record type&apos;s fifteen columns</translation>
    </message>
    <message>
        <source>Handlingen</source>
        <translation>The record</translation>
    </message>
    <message>
        <source>Handlingstyp</source>
        <translation>Record type</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Klassificeringskod</source>
        <translation>Classification code</translation>
    </message>
    <message>
        <source>Gäller i programmet</source>
        <translation>In the program</translation>
    </message>
    <message>
        <source>Bevaras eller gallras</source>
        <translation>Preserved or disposed of</translation>
    </message>
    <message>
        <source>Bevaras/gallras</source>
        <translation>Preserve/dispose</translation>
    </message>
    <message>
        <source>Frist i hela år</source>
        <translation>Period in whole years</translation>
    </message>
    <message>
        <source>Tom: vid inaktualitet</source>
        <translation>Empty: when obsolete</translation>
    </message>
    <message>
        <source>Gallringsfrist, som den skrivs i planen</source>
        <translation>Retention period, as the plan writes it</translation>
    </message>
    <message>
        <source>Gallringsbeslut/lagrum</source>
        <translation>Disposal decision/law</translation>
    </message>
    <message>
        <source>Leverans till kommunarkiv</source>
        <translation>Transfer to the archive</translation>
    </message>
    <message>
        <source>Hantering</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Registrering</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Medium/format</source>
        <translation>Medium/format</translation>
    </message>
    <message>
        <source>Förvaringsplats/system</source>
        <translation>Storage place/system</translation>
    </message>
    <message>
        <source>Sorteringsordning</source>
        <translation>Sort order</translation>
    </message>
    <message>
        <source>Skydd och ansvar</source>
        <translation>Protection and responsibility</translation>
    </message>
    <message>
        <source>Sekretess (OSL)</source>
        <translation>Secrecy (OSL)</translation>
    </message>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Anmärkning</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Fönstret</source>
        <translation>The window</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Styrs av din organisation</source>
        <translation>Managed by your organisation</translation>
    </message>
    <message>
        <source>Kommunen</source>
        <translation>The municipality</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Webbplats</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Kontakt om personuppgifter</source>
        <translation>Contact about personal data</translation>
    </message>
    <message>
        <source>Dataskyddsombud</source>
        <translation>Data protection officer</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Spara kommunens uppgifter</source>
        <translation>Save the municipality&apos;s details</translation>
    </message>
    <message>
        <source>Välj logotyp…</source>
        <translation>Choose logo…</translation>
    </message>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Registerutdrag för en person, avidentifiering av dem som slutat, och registerförteckningen.</source>
        <translation>Extracts for a person, anonymising of those who left, and the record of processing.</translation>
    </message>
    <message>
        <source>Öppna sidan med registerutdrag, avidentifiering och registerförteckning</source>
        <translation>Open the page with extracts, anonymising and the record of processing</translation>
    </message>
    <message>
        <source>Webbläsaren för skärmdumpar</source>
        <translation>The web browser for screenshots</translation>
    </message>
    <message>
        <source>Kanaler tas i en egen webbläsare som minns dina inloggningar på den här datorn. De följer aldrig med i en säkerhetskopia.</source>
        <translation>Channels are taken in a web browser of the program’s own, which remembers your sign-ins on this computer. They are never in a backup.</translation>
    </message>
    <message>
        <source>Glöm inloggningar…</source>
        <translation>Forget sign-ins…</translation>
    </message>
    <message>
        <source>Säkerhetskopiera nu</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Visa mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Språket styrs av din organisation.</source>
        <translation>The language is managed by your organisation.</translation>
    </message>
    <message>
        <source>Om smdesk</source>
        <translation>About smdesk</translation>
    </message>
    <message>
        <source>Visa licenserna</source>
        <translation>Show the licences</translation>
    </message>
    <message>
        <source>Öppna filen med delarna i programmet, deras licenser och var källkoden finns</source>
        <translation>Open the file with the parts of the program, their licences and where their source is</translation>
    </message>
    <message>
        <source>Uppgifter</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Säkerhetskopior</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>En gång om dagen kopieras registret, bilagorna, de spärrade kopiorna och inställningarna, och kopian provas. Arkivet med skärmdumpar och dina inloggningar är inte med.</source>
        <translation>Once a day the register, the attachments, the restricted copies and the settings are copied, and the backup is tried. The archive of screenshots and your sign-ins are not in it.</translation>
    </message>
    <message>
        <source>Välj mapp…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Välj var säkerhetskopiorna läggs</source>
        <translation>Choose where backups go</translation>
    </message>
    <message>
        <source>Återställ…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Läs tillbaka en säkerhetskopia</source>
        <translation>Put a backup back</translation>
    </message>
    <message>
        <source>Det här har it-avdelningen bestämt för den här datorn. Fråga den om något behöver vara på annat sätt.</source>
        <translation>Your IT department has decided this for this computer. Ask them if something has to be otherwise.</translation>
    </message>
    <message>
        <source>Flytta registret</source>
        <translation>Move the register</translation>
    </message>
    <message>
        <source>Allt i registret till öppna filer (JSON, CSV och bilagor) i en ZIP-fil. En ny, tom installation läser in den. Filen innehåller personuppgifter.</source>
        <translation>Everything in the register to open files (JSON, CSV and attachments) in one ZIP file. A new, empty installation takes it in. The file contains personal data.</translation>
    </message>
    <message>
        <source>Exportera allt…</source>
        <translation>Export everything…</translation>
    </message>
    <message>
        <source>Listor till kollegor…</source>
        <translation>Lists for colleagues…</translation>
    </message>
    <message>
        <source>Riktlinjer</source>
        <translation>Guidelines</translation>
    </message>
    <message>
        <source>Kommunens egna riktlinjer i versioner, som visas bredvid sidorna, och vilka som har läst dem.</source>
        <translation>The municipality&apos;s own guidelines in versions, shown beside the pages, and who has read them.</translation>
    </message>
    <message>
        <source>Öppna sidan med riktlinjernas versioner och vilka som har läst</source>
        <translation>Open the page with the versions of the guidelines, and who has read them</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>Från och med den dagen räknas kanalen som aktiv: den bevakas, den syns i förteckningen och den ska ha en skärmdump varje halvår.</source>
        <translation>From that day the channel counts as active: it is watched, it is in the list, and it needs a screenshot each half-year.</translation>
    </message>
    <message>
        <source>Första dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Starta kanalen</source>
        <translation>Start the channel</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Vilken kommun gäller det?</source>
        <translation>Which municipality is it?</translation>
    </message>
    <message>
        <source>Till exempel Valdemarsviks kommun</source>
        <translation>For example Valdemarsviks kommun</translation>
    </message>
    <message>
        <source>Behövs inte om du bara vill titta på exemplet.</source>
        <translation>Not needed if you only want to look at the example.</translation>
    </message>
    <message>
        <source>Läs in vår lista</source>
        <translation>Read in our list</translation>
    </message>
    <message>
        <source>Ta den lista ni redan har, från webbplatsen eller Excel. Du får se varje rad innan något sparas.</source>
        <translation>Take the list you already have, from the website or Excel. You see every row before anything is saved.</translation>
    </message>
    <message>
        <source>Välj fil…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Skriv in för hand</source>
        <translation>Enter by hand</translation>
    </message>
    <message>
        <source>Börja tomt och lägg till kanalerna en i taget.</source>
        <translation>Begin with nothing and add the channels one by one.</translation>
    </message>
    <message>
        <source>Lägg till en kanal</source>
        <translation>Add a channel</translation>
    </message>
    <message>
        <source>Titta på exemplet</source>
        <translation>Look at the example</translation>
    </message>
    <message>
        <source>En påhittad kommun med kanaler, redaktörer och ämbeten. Bra för att prova.</source>
        <translation>An invented municipality with channels, editors and offices. Good for trying things out.</translation>
    </message>
    <message>
        <source>Öppna exemplet</source>
        <translation>Open the example</translation>
    </message>
    <message>
        <source>Finns registret redan, på en annan dator?</source>
        <translation>Is the register there already, on another computer?</translation>
    </message>
    <message>
        <source>Läs in en export…</source>
        <translation>Take in an export…</translation>
    </message>
</context>
<context>
    <name>TargetPicker</name>
    <message>
        <source>Ta skärmdump</source>
        <translation>Take screenshot</translation>
    </message>
    <message>
        <source>Ta fram kanalen på skärmen först. Det här fönstret göms medan bilden tas.</source>
        <translation>Bring the channel up on the screen first. This window is hidden while the picture is taken.</translation>
    </message>
    <message>
        <source>Öppna kanalen i webbläsaren</source>
        <translation>Open the channel in the browser</translation>
    </message>
    <message>
        <source>Vad som ska tas</source>
        <translation>What to take</translation>
    </message>
    <message>
        <source>Öppna fönster</source>
        <translation>Open windows</translation>
    </message>
    <message>
        <source>Vänta innan bilden tas</source>
        <translation>Wait before the picture is taken</translation>
    </message>
    <message>
        <source>Då hinner du öppna en meny eller flytta muspekaren.</source>
        <translation>That gives you time to open a menu or move the pointer.</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TermForm</name>
    <message>
        <source>Den som har ämbetet ansvarar för kanalerna, dag för dag. Första och sista dagen räknas med.</source>
        <translation>Whoever holds the office answers for the channels, day by day. The first and last day are included.</translation>
    </message>
    <message>
        <source>Ämbete</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Sektor eller enhet</source>
        <translation>Sector or unit</translation>
    </message>
    <message>
        <source>Tillförordnad</source>
        <translation>Acting</translation>
    </message>
    <message>
        <source>Från och med</source>
        <translation>From</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Bevakningstider</source>
        <translation>Watch hours</translation>
    </message>
    <message>
        <source>Dagar</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Må</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Måndag</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Ti</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Tisdag</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>On</source>
        <translation>We</translation>
    </message>
    <message>
        <source>Onsdag</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>Torsdag</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Fredag</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Lö</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Lördag</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sö</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Söndag</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Svar inom timmar</source>
        <translation>Hours to reply</translation>
    </message>
    <message>
        <source>Svarstid i timmar</source>
        <translation>Reply target in hours</translation>
    </message>
    <message>
        <source>Bevakas även på helgdagar</source>
        <translation>Watched on holidays too</translation>
    </message>
    <message>
        <source>Gäller från och med</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>åååå-mm-dd</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>Till och med</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Sök kanal eller person</source>
        <translation>Search channel or person</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Kanaler och vem som vakar</source>
        <translation>Channels and who watches</translation>
    </message>
    <message>
        <source>Kanalens bevakning</source>
        <translation>The channel&apos;s watch</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Så bevakas kanalen</source>
        <translation>How the channel is watched</translation>
    </message>
    <message>
        <source>Tider</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Frånvaro</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Frånvaro bland dem som vakar över kanalen</source>
        <translation>Absences among those who watch the channel</translation>
    </message>
    <message>
        <source>Anteckna frånvaro…</source>
        <translation>Note an absence…</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Krislista</source>
        <translation>Crisis list</translation>
    </message>
    <message>
        <source>Anteckna frånvaro</source>
        <translation>Note an absence</translation>
    </message>
    <message>
        <source>Anteckna att någon är borta, så att ersättaren vakar (Ctrl+N)</source>
        <translation>Note that somebody is away, so that the deputy watches (Ctrl+N)</translation>
    </message>
    <message>
        <source>Visa kanalerna vid en kris och vilka som går att nå</source>
        <translation>Show the channels for a crisis and who can be reached</translation>
    </message>
    <message>
        <source>Till bevakningen</source>
        <translation>To the watch</translation>
    </message>
    <message>
        <source>Visa vem som vakar just nu (Esc)</source>
        <translation>Show who watches right now (Esc)</translation>
    </message>
    <message>
        <source>Till kanalerna</source>
        <translation>To the channels</translation>
    </message>
    <message>
        <source>Gå tillbaka till kanalerna (Esc)</source>
        <translation>Go back to the channels (Esc)</translation>
    </message>
</context>
<context>
    <name>WebsitePart</name>
    <message>
        <source>Listan på webbplatsen</source>
        <translation>The list on the website</translation>
    </message>
    <message>
        <source>De aktiva kanalerna, så som alla får se dem. Kopiera listan till webbplatsens redigerare, eller skriv filer som webbplatsen läser.</source>
        <translation>The active channels, as everybody may see them. Copy the list to the website&apos;s editor, or write files that the website reads.</translation>
    </message>
    <message>
        <source>Kopiera</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiera listan till webbplatsen</source>
        <translation>Copy the list for the website</translation>
    </message>
    <message>
        <source>Skriv filer</source>
        <translation>Write files</translation>
    </message>
    <message>
        <source>Skriv listan som filer i mappen</source>
        <translation>Write the list as files into the folder</translation>
    </message>
    <message>
        <source>HTML, text, CSV, JSON och JSON-LD i mappen som är vald ovanför; filer från förra gången ersätts</source>
        <translation>HTML, text, CSV, JSON and JSON-LD in the folder that is chosen above; files from last time are replaced</translation>
    </message>
    <message>
        <source>Gruppera efter</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Sektor</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Plattform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Jämför med sidan som är publicerad</source>
        <translation>Compare with the page that is published</translation>
    </message>
    <message>
        <source>Sidans adress</source>
        <translation>The page&apos;s address</translation>
    </message>
    <message>
        <source>Jämför</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Hämta sidan och jämför den med registret</source>
        <translation>Fetch the page and compare it with the register</translation>
    </message>
    <message>
        <source>Sparad sida…</source>
        <translation>Saved page…</translation>
    </message>
    <message>
        <source>Jämför med en sparad sida</source>
        <translation>Compare with a saved page</translation>
    </message>
    <message>
        <source>Sidan finns på kommunens eget nät</source>
        <translation>The page is on the municipality&apos;s own network</translation>
    </message>
    <message>
        <source>Pröva också om varje kanals adress finns</source>
        <translation>Also try whether each channel&apos;s address is there</translation>
    </message>
    <message>
        <source>Det tar längre tid, och plattformarna ser att någon frågar.</source>
        <translation>It takes longer, and the platforms see that somebody asks.</translation>
    </message>
    <message>
        <source>Vad som skiljer sidan från registret</source>
        <translation>What differs between the page and the register</translation>
    </message>
</context>
</TS>
