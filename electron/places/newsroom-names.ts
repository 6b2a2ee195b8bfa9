// The gazetteer transliterates as maps do. These are the spellings of English newsrooms, by country.
const TABLE = `
CI Bouake=Bouaké|CO Bogota=Bogotá|EG Bur Said=Port Said; El Giza=Giza; El Mansura=Mansoura
ET Mekele=Mekelle; Gonder=Gondar; Nazret=Adama|GT Guatemala=Guatemala City|IL Tel Aviv-Yafo=Tel Aviv
IQ Irbil=Erbil; As Sulaymaniyah=Sulaymaniyah; An Najaf=Najaf; Dahuk=Dohuk; An Nasiriyah=Nasiriyah
KW Kuwait=Kuwait City|KZ Qaraghandy=Karaganda|LB Trablous=Tripoli; Saida=Sidon
LY Banghazi=Benghazi; Misratah=Misrata; Az Zawiyah=Zawiya; Tubruq=Tobruk; Darnah=Derna; Surt=Sirte
MM Rangoon=Yangon|PS Gaza=Gaza City; Al Khalil=Hebron
RU St. Petersburg=Saint Petersburg; Groznyy=Grozny
SA Makkah=Mecca; Ad Damman=Dammam; At Taif=Taif|SD Niyala=Nyala; Medani=Wad Madani; Geneina=El Geneina; EdDamer=Ed Damer
SO Hargeysa=Hargeisa; Baydhabo=Baidoa; Boosaaso=Bosaso; Gaalkacyo=Galkayo
SY Hims=Homs; Hamah=Hama; Al Ladhiqiyah=Latakia; Dayr az Zawr=Deir ez-Zor; Ar Raqqah=Raqqa; Dar'a=Daraa
SY Al Hasakah=Hasakah; Al Qamishli=Qamishli; Tadmur=Palmyra; Izaz=Azaz; As Suwayda=Suwayda
UA Odessa=Odesa; Lvov=Lviv; Dnipropetrovsk=Dnipro; Zaporizhzhya=Zaporizhzhia; Kryvyy Rih=Kryvyi Rih; Mykolayiv=Mykolaiv
UA Vinnytsya=Vinnytsia; Sevastapol=Sevastopol|US Washington, D.C.=Washington|UZ Samarqand=Samarkand
XK Pec=Peja|YE Al Hudaydah=Hodeidah; Taizz=Taiz; Al Mukalla=Mukalla; Sadah=Saada
`;

const NAMES = new Map(
  TABLE.trim()
    .split(/[\n|]/)
    .flatMap((entry) =>
      entry
        .slice(3)
        .split('; ')
        .map((pair) => {
          const [written = '', name = ''] = pair.split('=');
          return [`${entry.slice(0, 2)} ${written}`, name] as const;
        }),
    ),
);

/** Spellings of English and of other languages in Latin letters that are still typed, and never written. */
const OTHER_SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    'CN Beijing': ['Peking'],
    'IN Chennai': ['Madras'],
    'IN Kolkata': ['Calcutta'],
    'IN Mumbai': ['Bombay'],
    'KZ Astana': ['Nur-Sultan'],
    'MM Yangon': ['Rangoon'],
    'SY Aleppo': ['Haleb'],
    'UA Dnipro': ['Dnepropetrovsk'],
    'UA Kharkiv': ['Kharkov'],
    'UA Kyiv': ['Kiev', 'Kyyiv'],
    'UA Lviv': ['Lemberg'],
    'UA Mykolaiv': ['Nikolaev'],
    'UA Odesa': ['Odessa'],
    'VN Ho Chi Minh City': ['Saigon'],
  }),
);

/** How a city (its country's code before it) is typed beside its name: `UA Kyiv` as `Kiev`. */
export function otherSpellings(place: string): readonly string[] {
  return OTHER_SPELLINGS.get(place) ?? [];
}

/** What an English newsroom calls a city of the gazetteer; `country` is an ISO 3166-1 alpha-2 code. */
export function newsroomName(city: string, country: string): string {
  return NAMES.get(`${country} ${city}`) ?? city;
}

/** Every name that has another in newsrooms, as the gazetteer writes it behind its country's code. */
export function renamedCities(): readonly string[] {
  return [...NAMES.keys()];
}
