namespace Reckoner.Tests.Reading;

/// <summary>
/// Sentence, then the places it names: towns as "Name, province, country code", provinces as "Name, country code", countries by code alone,
/// separated by semicolons. All events are invented.
/// </summary>
internal static class PlaceSentences
{
    public static TheoryData<string, string> All { get; } = new()
    {
        // a containing place decides
        { "Two people were hurt in Springfield, Ohio.", "Springfield, Ohio, US; Ohio, US" },
        { "Two people were hurt in Springfield, Illinois.", "Springfield, Illinois, US; Illinois, US" },
        { "Two people were hurt in Springfield, Mo.", "Springfield, Missouri, US; Missouri, US" },
        { "A bus overturned near Kaya, Burkina Faso, on Monday.", "Kaya, Centre-Nord, BF; BF" },
        { "The fire began in Paris, Texas.", "Paris, Texas, US; Texas, US" },
        { "The fire began in Paris, TX, on Friday.", "Paris, Texas, US; Texas, US" },
        { "The fire began in Paris.", "Paris, Île-de-France, FR" },
        { "A ferry sank off Tripoli, Lebanon.", "Tripoli, North Lebanon, LB; LB" },
        { "A ferry sank off Tripoli, Libya.", "Tripoli, Tripoli, LY; LY" },
        { "A shell hit a market in Hyderabad, Pakistan.", "Hyderabad, Sindh, PK; PK" },
        { "Floods reached Hyderabad, India, overnight.", "Hyderabad, Telangana, IN; IN" },
        { "A gunman opened fire in London, Ontario.", "London, Ontario, CA; Ontario, CA" },
        { "He was found in Gary, IN, the coroner said.", "Gary, Indiana, US; Indiana, US" },
        { "The blast in Cartagena, Spain, injured six.", "Cartagena, Murcia, ES; ES" },
        { "The blast in Cartagena, Colombia, injured six.", "Cartagena, Bolívar, CO; CO" },
        { "Four were shot in Moscow, Idaho.", "Moscow, Idaho, US; Idaho, US" },

        // other places of the report decide
        { "The Lebanese army said shells fell on Tripoli. Two soldiers were taken to Beirut.", "Tripoli, North Lebanon, LB; Beirut, Beirut, LB" },
        { "Police in Ohio said the woman drove from Columbus to Mansfield.", "Ohio, US; Columbus, Ohio, US; Mansfield, Ohio, US" },
        { "In Georgia, troops left Tbilisi and reached Gori.", "GE; Tbilisi, Tbilisi, GE; Gori, Shida Kartli, GE" },
        { "In Georgia, deputies in Macon and Atlanta searched two homes.", "Georgia, US; Macon, Georgia, US; Atlanta, Georgia, US" },
        { "The Salvadoran army said the bridge in San Miguel was blown up.", "San Miguel, San Miguel Department, SV" },
        { "Peruvian police said three miners died near La Oroya, east of Lima.", "La Oroya, Junin, PE; Lima, Lima Province, PE" },
        { "The Indian navy searched the sea off Kochi, in Kerala.", "Cochin, Kerala, IN; Kerala, IN" },

        // kinds of name
        { "Reporters flooded the town of Beslan in North Ossetia, near Chechnya.", "Beslan, North Ossetia–Alania, RU; North Ossetia–Alania, RU; Chechnya, RU" },
        { "A bomb went off outside a Moscow metro station.", "Moscow, Moscow, RU" },
        { "Fighting continued in Helmand province.", "Helmand, AF" },
        { "Rescuers in San Miguel Department, El Salvador, found four bodies.", "San Miguel Department, SV; SV" },
        { "Air strikes hit the Gaza Strip and the West Bank.", "Gaza Strip, PS; West Bank, PS" },
        { "Thousands fled Darfur.", "Darfur, SD" },
        { "Gunmen attacked a village in Iraqi Kurdistan.", "Kurdistan, IQ" },
        { "The quake struck off Sumatra.", "Sumatra, ID" },
        { "The delegation flew from the United States to the Netherlands.", "US; NL" },
        { "Families from Cook County, Illinois, waited outside.", "Cook County, US; Illinois, US" },
        { "Aid reached Port-au-Prince on Sunday.", "Port-au-Prince, Ouest, HT" },
        { "Clashes went on in the Ivory Coast and in Burma.", "CI; MM" },
        { "The minister arrived in The Hague.", "The Hague, South Holland, NL" },

        // other and old names, accents, abbreviations
        { "The siege of Grozny went on.", "Groznyy, Chechnya, RU" },
        { "Trains to Kiev and Lvov were stopped.", "Kyiv, Kyiv City, UA; Lviv, Lviv, UA" },
        { "Eleven died in Bombay and two in Calcutta.", "Mumbai, Maharashtra, IN; Kolkata, West Bengal, IN" },
        { "Monks marched in Rangoon.", "Yangon, Yangon, MM" },
        { "A factory burned in Saigon.", "Ho Chi Minh City, Ho Chi Minh City, VN" },
        { "The embassy in Bogota was closed.", "Bogotá, Bogota D.C., CO" },
        { "The embassy in Bogotá was closed.", "Bogotá, Bogota D.C., CO" },
        { "Police in St. Louis made two arrests.", "St. Louis, Missouri, US" },
        { "Police in Saint-Louis, Senegal, made two arrests.", "Saint-Louis, Saint-Louis, SN; SN" },
        { "Troops entered Fallujah and Raqqa.", "Al Fallūjah, Anbar, IQ; Ar Raqqah, Raqqa, SY" },
        { "A truck exploded in Sana'a.", "Sanaa, Amanat Alasimah, YE" },
        { "Two ministers met in Washington, D.C., on Monday.", "Washington, D.C., District of Columbia, US; District of Columbia, US" },
        { "Officials in Washington said nothing.", "Washington, D.C., District of Columbia, US" },
        { "A storm killed nine in Mexico City.", "Mexico City, Mexico City, MX" },
        { "The U.S. and the UK sent divers.", "US; GB" },
        { "Let us go, he told us.", "" },

        // words that are no places here
        { "Police said the reading was nice.", "" },
        { "Reading the list took an hour.", "" },
        { "A mobile clinic opened in Mobile, Alabama.", "Mobile, Alabama, US; Alabama, US" },
        { "Mobile units were sent.", "" },
        { "Jackson, 22, died at the scene.", "" },
        { "Officers found Marvin Jackson in the hall.", "" },
        { "Sgt. Houston said the suspect fled.", "" },
        { "Mr. London was treated for smoke.", "" },
        { "The Washington Post and the Chicago Tribune reported the figure.", "" },
        { "Paris Hilton was not on the train.", "" },
        { "In March, May and August there were fires.", "" },
        { "Santiago Perez, 31, was pulled out alive.", "" },
        { "Friends of Austin Carter lit candles.", "" },
        { "They drove along Lincoln Avenue.", "" },
        { "The Dallas Cowboys lost.", "" },
        { "Deputies in Jackson County searched the woods.", "Jackson County, US" },

        // datelines and capitals
        { "KAYA, Burkina Faso (AP) - Gunmen killed three.", "Kaya, Centre-Nord, BF; BF" },
        { "BEIRUT -- Two rockets landed near the port.", "Beirut, Beirut, LB" },
        { "SAN SALVADOR, 3 JAN 91 -- A BOMB WENT OFF IN SAN MIGUEL DEPARTMENT.", "San Salvador, San Salvador Department, SV; San Miguel Department, SV" },
        { "THE BODIES WERE FOUND IN SOYAPANGO, EL SALVADOR, POLICE SAID.", "Soyapango, San Salvador Department, SV; SV" },
        { "GENERAL SANTANDER AND MAJOR MARTIN SAID THE READING WAS NICE.", "" },
        { "THE COLOMBIAN POLICE SAID FOUR OFFICERS DIED NEAR CALI.", "Cali, Valle del Cauca Department, CO" },
    };
}
