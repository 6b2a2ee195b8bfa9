const MONTHS: ReadonlyMap<string, string> = new Map(
  [
    ['01', 'jan gen ene'],
    ['02', 'feb fév fev'],
    ['03', 'mar mär maa'],
    ['04', 'apr avr abr'],
    ['05', 'may mai mag mei'],
    ['06', 'jun jui giu'],
    ['07', 'jul lug'],
    ['08', 'aug aoû ago'],
    ['09', 'sep set'],
    ['10', 'oct okt ott out'],
    ['11', 'nov'],
    ['12', 'dec dez dic déc des'],
  ].flatMap(([number = '', names = '']) => names.split(' ').map((name) => [name, number] as const)),
);

/**
 * The instant in the line that ends a message of the wire: `131137 GMT Nov 13` (day, hour and minute, month, year;
 * IPTC 7901, section 4) or `AP-WF-11-13-13 0849GMT` (month, day, year, time; ANPA 1312). Empty where it says none.
 */
export function transmissionDate(line: string): string {
  const iptc = /(\d{2})(\d{2})(\d{2})\s*(?:GMT|UTC|Z)?\s+(\p{L}{3})\p{L}*\.?\s+(\d{4}|\d{2})\b/u.exec(line);
  const month = MONTHS.get(iptc?.[4]?.toLowerCase() ?? '');
  if (iptc && month) return instant(iptc[5], month, iptc[1], `${iptc[2]}:${iptc[3]}`);
  const anpa = /(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s*(?:GMT|UTC|Z)/.exec(line);
  return anpa ? instant(anpa[3], anpa[1], anpa[2], `${anpa[4]}:${anpa[5]}`) : '';
}

/** Years of two digits are this century's. */
function instant(year = '', month = '', day = '', time = ''): string {
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}T${time}:00Z`;
}
