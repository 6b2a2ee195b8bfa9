/** A city that stories are often filed from; `country` is an ISO 3166-1 alpha-2 code. */
export interface City {
  readonly name: string;
  readonly country: string;
}

// Capitals and the cities that desks file from, in English, grouped by country code.
const TABLE = `
AE Abu Dhabi, Dubai|AF Kabul, Kandahar, Herat|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna
AU Canberra, Sydney, Melbourne|AZ Baku|BA Sarajevo|BD Dhaka
BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Gitega, Bujumbura
BJ Porto-Novo, Cotonou|BO La Paz|BR Brasília, Rio de Janeiro, São Paulo|BW Gaborone|BY Minsk
CA Ottawa, Toronto, Montreal, Vancouver|CD Kinshasa, Goma|CF Bangui|CG Brazzaville|CH Bern, Geneva, Zurich, Davos
CI Yamoussoukro, Abidjan|CL Santiago|CM Yaoundé, Douala|CN Beijing, Shanghai, Guangzhou|CO Bogotá|CR San José|CU Havana
CY Nicosia|CZ Prague|DE Berlin, Frankfurt, Munich|DJ Djibouti
DK Copenhagen|DO Santo Domingo|DZ Algiers|EC Quito|EE Tallinn
EG Cairo, Alexandria, Sharm el-Sheikh|ER Asmara|ES Madrid, Barcelona
ET Addis Ababa, Mekelle|FI Helsinki|FR Paris, Strasbourg
GA Libreville|GB London, Edinburgh, Belfast, Cardiff|GE Tbilisi|GH Accra
GL Nuuk|GM Banjul|GN Conakry|GR Athens|GT Guatemala City
HK Hong Kong|HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta|IE Dublin|IL Jerusalem, Tel Aviv, Haifa
IN New Delhi, Mumbai, Kolkata, Srinagar|IQ Baghdad, Erbil, Basra, Mosul|IR Tehran, Isfahan|IS Reykjavik|IT Rome, Milan
JM Kingston|JO Amman|JP Tokyo, Osaka|KE Nairobi, Mombasa|KG Bishkek|KH Phnom Penh|KP Pyongyang|KR Seoul|KW Kuwait City
KZ Astana, Almaty|LA Vientiane|LB Beirut, Tripoli|LK Colombo|LR Monrovia|LT Vilnius|LU Luxembourg|LV Riga
LY Tripoli, Benghazi, Misrata|MA Rabat, Casablanca, Marrakesh|MD Chișinău
ME Podgorica|MG Antananarivo|MK Skopje|ML Bamako
MM Naypyidaw, Yangon|MN Ulaanbaatar|MR Nouakchott|MT Valletta
MV Malé|MW Lilongwe|MX Mexico City, Tijuana|MY Kuala Lumpur
MZ Maputo|NA Windhoek|NE Niamey|NG Abuja, Lagos, Kano, Maiduguri|NI Managua|NL Amsterdam, The Hague|NO Oslo|NP Kathmandu
NZ Wellington, Auckland|OM Muscat|PA Panama City
PE Lima|PG Port Moresby|PH Manila|PK Islamabad, Karachi, Lahore, Peshawar
PL Warsaw, Kraków|PS Gaza City, Ramallah, Rafah, Khan Younis, Bethlehem, Nablus, Jenin|PT Lisbon|PY Asunción|QA Doha
RO Bucharest|RS Belgrade|RU Moscow, Saint Petersburg, Grozny, Vladivostok|RW Kigali|SA Riyadh, Jeddah, Mecca
SD Khartoum, Port Sudan, El Fasher|SE Stockholm|SG Singapore|SI Ljubljana|SK Bratislava|SL Freetown|SN Dakar
SO Mogadishu, Hargeisa|SS Juba|SV San Salvador|SY Damascus, Aleppo, Homs, Idlib, Latakia, Tartus|TD N'Djamena|TG Lomé
TH Bangkok|TJ Dushanbe|TM Ashgabat|TN Tunis|TR Ankara, Istanbul, Gaziantep|TW Taipei|TZ Dodoma, Dar es Salaam
UA Kyiv, Kharkiv, Odesa, Lviv, Dnipro, Zaporizhzhia
UG Kampala|US Washington, New York, Los Angeles, Chicago, Miami, Houston
UY Montevideo|UZ Tashkent, Samarkand|VA Vatican City
VE Caracas|VN Hanoi, Ho Chi Minh City|XK Pristina|YE Sanaa, Aden, Hodeidah
ZA Pretoria, Johannesburg, Cape Town|ZM Lusaka|ZW Harare
`;

/** The datelines that come up most, beside every country's name. */
export const CITIES: readonly City[] = TABLE.trim()
  .split(/[\n|]/)
  .flatMap((entry) =>
    entry
      .slice(3)
      .split(', ')
      .map((name) => ({ name, country: entry.slice(0, 2) })),
  );
