/**
 * How programs for mail, in the languages that they are made in, say that what follows was written by somebody
 * else. A table of facts: each line is what a program's own text of that language says.
 */

/** Alternatives of a pattern, written on several lines. */
const oneOf = (list: string) => list.trim().replace(/\s*\n\s*/g, '|');

/** Verbs at the end of the line above a quotation: “On Monday, … wrote:”. */
const WROTE = oneOf(String.raw`
  wrote|writes|schrieb|schreibt|a écrit|écrit|escribió|escribio|ha scritto|scrive|escreveu|schreef
  skrev|kirjoitti|napisał(?:\(a\)|a)?|pisze|napsal(?:\(a\)|a)?|napísal(?:\(a\)|a)?|írta|a scris|написа
  писал(?:\(а\)|а)?|написал(?:\(а\)|а)?|пишет|пише|yazdı|έγραψε|menulis|đã viết|כתב(?:/ה|ה)?|كتب(?:ت)?
  نوشت|写道|寫道|のメール|書きました|작성|님이 작성
`);

/** Beginnings of that line where the verb comes first: “Am 3. März schrieb Eva:”, “في … كتب …:”. */
const ATTRIBUTION = new RegExp(`(?<![\\p{L}])(?:${WROTE})(?![\\p{L}])[^:：]{0,160}[:：]\\s*$`, 'iu');
const EAST_ASIAN_ATTRIBUTION = /(?:写道|寫道|のメール|書きました|작성)\s*[:：]?\s*$/u;

/** Characters of the longest line above a quotation, names and addresses in it. */
const LONGEST = 400;

/**
 * True for the line that programs put above what they quote: it says when or from which address, and that somebody
 * wrote. What a person writes about somebody may look alike, so it counts before a quotation alone.
 */
export function isAttribution(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > LONGEST || !/\p{N}|@|<|«/u.test(line)) return false;
  return ATTRIBUTION.test(line) || EAST_ASIAN_ATTRIBUTION.test(line);
}

const words = (list: string) => oneOf(list).split('|');

/** Names of the lines that programs put above a mail which they answer or pass on. */
const LABELS = {
  from: words(`
    from|von|de|da|van|från|fra|lähettäjä|od|odesílatel|feladó|от|від|kimden|gönderen|από|expéditeur
    remitente|mittente|afzender|من|از|מאת|发件人|寄件者|差出人|보낸 사람|dari|từ
  `),
  sent: words(`
    sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada em|fecha|data|inviato|verzonden
    skickat|sendt|dato|lähetetty|päiväys|wysłano|odesláno|küldve|dátum|отправлено|дата|надіслано
    gönderildi|tarih|ημερομηνία|تاريخ|تم الإرسال|נשלח|תאריך|发送时间|日期|寄件日期|送信日時|日時|보낸 날짜|날짜|dikirim
    tanggal|ngày
  `),
  to: words(`
    to|an|à|a|para|per|aan|till|til|vastaanottaja|do|komu|címzett|кому|kime|προς|destinataire
    destinatario|إلى|אל|收件人|收件者|宛先|받는 사람|kepada|đến
  `),
  cc: words(`
    cc|kopie|copie|copia|kopia|kopi|dw|másolat|копия|копія|bilgi|نسخة|העתק|抄送|副本|참조
  `),
  subject: words(`
    subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|tárgy|subiect
    тема|konu|θέμα|الموضوع|موضوع|נושא|主题|主旨|主題|件名|제목|perihal|subjek|chủ đề
  `),
} as const;
export type MailLabel = keyof typeof LABELS;

const LABEL_OF: ReadonlyMap<string, MailLabel> = new Map(
  (Object.entries(LABELS) as [MailLabel, readonly string[]][]).flatMap(([label, names]) =>
    names.map((name) => [name, label] as const),
  ),
);

/** Characters of the longest line that is looked at: receivers of a whole office. */
const LONGEST_LINE = 4000;

/** What a line says in such a head; null for any other line. */
export function headLine(text: string): { readonly label: MailLabel; readonly value: string } | null {
  if (text.length > LONGEST_LINE) return null;
  const [, name = '', value = ''] = /^[\s>*_]*([^:：]{1,24}?)[\s*_]*[:：][\s*_]*(.*)$/su.exec(text) ?? [];
  const label = LABEL_OF.get(name.toLowerCase().replace(/\s+/g, ' '));
  return label === undefined ? null : { label, value: value.trim() };
}

/** Lines that a head may take, and how many kinds of them make one. */
const LINES_OF_HEAD = 8;
const KINDS_OF_HEAD = 3;

/** How many lines from `at` on are the head of another mail; 0 where none begins there. */
export function headLength(lines: readonly string[], at: number): number {
  const first = headLine(lines[at] ?? '');
  if (first === null || first.label === 'cc') return 0;
  const kinds = new Set<MailLabel>();
  let end = at;
  for (let i = at; i < Math.min(lines.length, at + LINES_OF_HEAD); i++) {
    const line = lines[i] ?? '';
    const head = headLine(line);
    if (head) kinds.add(head.label);
    else if (line.trim() === '' && kinds.size > 0) break;
    // Receivers may go on in the next line.
    else if (!/[@<;,]/.test(line)) break;
    end = i + 1;
  }
  return kinds.size >= KINDS_OF_HEAD && kinds.has('from') ? end - at : 0;
}

const SEPARATORS = oneOf(`
  original message|forwarded (?:message|by .{1,80})|begin forwarded message|ursprüngliche nachricht
  weitergeleitete nachricht|anfang der weitergeleiteten nachricht|message d'origine|message d’origine
  message original|message transféré|début du message (?:réexpédié|transféré)|mensaje original
  mensaje reenviado|messaggio originale|messaggio inoltrato|inizio messaggio inoltrato
  mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht
  ursprungligt meddelande|vidarebefordrat meddelande|oprindelig meddelelse|opprinnelig melding
  alkuperäinen viesti|wiadomość oryginalna|przekazana wiadomość|původní zpráva|eredeti üzenet
  исходное сообщение|пересылаемое сообщение|переадресованное сообщение|orijinal mesaj|iletilen ileti
  αρχικό μήνυμα|الرسالة الأصلية|رسالة معاد توجيهها|הודעה מקורית|原始邮件|转发的邮件|原始郵件|元のメッセージ|転送されたメッセージ
  원본 메시지
`);
const SEPARATOR = new RegExp(`^\\s*(?:[-_=]{3,}\\s*)?(?:${SEPARATORS})\\s*:?\\s*(?:[-_=]{3,})?\\s*$`, 'i');

/** True for the line that parts a mail from the one which it answers or passes on. */
export function isSeparator(text: string): boolean {
  if (text.length > LONGEST) return false;
  const isNamed = SEPARATOR.test(text) && /[-_=]{3,}|:\s*$/.test(text);
  return isNamed || isRule(text);
}

/** Outlook draws one above the head of what it quotes, and people above what they like. */
export function isRule(text: string): boolean {
  return /^[\s\u00a0]*_{20,}[\s\u00a0]*$/.test(text.slice(0, LONGEST));
}

const DEVICES = oneOf(`
  sent (?:from|with|via) (?:my )?|get outlook for |von meinem .{1,40} gesendet|gesendet (?:von|mit) 
  outlook für (?:ios|android) |envoyé (?:de|depuis|à partir) |télécharger outlook 
  enviado (?:desde|do|a partir)|inviato da |verzonden (?:vanaf|met|vanuit) |skickat från |sendt fra 
  lähetetty |wysłane z |отправлено (?:с|из) |надіслано |gönderildi |أُرسل(?:ت)? من |发自我的|从我的.{1,20}发送
  iphoneから送信|나의 .{1,20}에서 보냄
`);
const MOBILE = new RegExp(`^\\s*(?:${DEVICES})[^.!?]{0,80}\\.?\\s*$`, 'i');

/** True for the line that a telephone puts below a mail. */
export function isSentFromDevice(text: string): boolean {
  return text.length <= 120 && MOBILE.test(text);
}

const LEGAL_WORDS = oneOf(String.raw`
  confidential(?:ity)?|privileged|intended (?:only |solely |exclusively )?(?:for|recipient)|disclaimer
  unauthori[sz]ed|vertrauliche?|rechtlich geschützt|unbefugte|confidentiel(?:le)?s?|exclusivement
  usage exclusif|confidencial(?:es|idad|idade)?|exclusivo|riservat[aoie]|confidenziali?
  vertrouwelijke?|uitsluitend bestemd|konfidentiell|fortrolig|poufn[eay]|konfidencjaln\p{L}*
  конфиденциальн\p{L}*|gizli|سري\p{L}*|حصري\p{L}*|保密|機密|机密|기밀
`);
const LEGAL = new RegExp(`(?<!\\p{L})(?:${LEGAL_WORDS})`, 'iu');
const OF_MAIL_WORDS = oneOf(String.raw`
  e-?mails?|message|transmission|communication|attachments?|mail|nachricht|anhänge?|courriel|messages?
  pièces? jointes?|mensaje|correo|mensagem|messaggio|allegat[io]|bericht|meddelande\p{L}*|wiadomość
  сообщени\p{L}*|письм\p{L}*|ileti|الرسالة|البريد|邮件|郵件|メール|메일
`);
const OF_MAIL = new RegExp(`(?<!\\p{L})(?:${OF_MAIL_WORDS})`, 'iu');
const REMEDY_WORDS = oneOf(String.raw`
  delete|notify|destroy|received (?:this|it) in error|not the intended|löschen|irrtümlich|adressat
  empfänger|supprimer|détruire|destinataire|erreur|elimin\p{L}*|borr\p{L}*|destinatari\p{L}*
  cancell\p{L}*|apag\p{L}*|verwijder\p{L}*|geadresseerde|radera|mottagar\p{L}*|usuń|adresat\p{L}*
  удал\p{L}*|адресат\p{L}*|получател\p{L}*|siliniz
  alıcı|حذف|المرسل إليه|刪除|删除|收件人|削除|삭제|virus|liabilit|haftung|print this|printing this
`);
const REMEDY = new RegExp(`(?<!\\p{L})(?:${REMEDY_WORDS})`, 'iu');

/**
 * True for what lawyers put below every mail of a firm: confidential, of this mail, and what others are to do
 * with it.
 */
export function isDisclaimer(text: string): boolean {
  if (/^\s*(?:please )?(?:consider the environment|think before you print)/i.test(text)) return true;
  return [LEGAL, OF_MAIL, REMEDY].every((part) => part.test(text));
}

const PREFIXES = oneOf(`
  re|fwd?|aw|wg|antw|sv|vs|vb|tr|rv|rif|enc|res|odp|pd|ynt|ilt|απ|πρθ|rép|réf|ref|отв|ha
  回复|回覆|转发|轉寄|답장|전달|رد|إعادة توجيه|השב|הועבר
`);
const PREFIX = new RegExp(
  `^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:${PREFIXES})(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*`,
  'i',
);

/** The subject without the signs of answers and of mail that was passed on. */
export function bareSubject(subject: string): string {
  let bare = subject.trim();
  for (let next = bare.replace(PREFIX, ''); next !== bare && next !== ''; next = bare.replace(PREFIX, ''))
    bare = next;
  return bare;
}

/** True where the subject says that somebody passes on a mail. */
export function isPassedOn(subject: string): boolean {
  return /^\s*(?:fwd?|wg|tr|rv|enc|i|pd|vb|ilt|转发|轉寄|전달|إعادة توجيه|הועבר)\s*[:：]/i.test(subject);
}
