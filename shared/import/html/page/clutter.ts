import { attribute, classesOf, type HtmlElement } from '../html-tree.ts';

/** Words in the names that sites give to what they put into an article and that is none of it. */
const CLUTTER_WORDS = [
  'related',
  'recommend(?:ed|ations?)?',
  'recirc(?:ulation)?',
  'promos?',
  'newsletters?',
  'subscri(?:be|ption)s?',
  'sign-?up',
  'social',
  'shar(?:e|ing)',
  'sharedaddy',
  'trending',
  'comments?',
  'disqus',
  'outbrain',
  'taboola',
  'advert(?:s|isements?|ising)?',
  'ads?',
  'sponsor(?:ed)?',
  '(?:author-)?bio',
  'author-(?:box|info|card|details)',
  'about-(?:the-)?author',
  'post-author',
  'breadcrumbs?',
  'tool-?bar',
  'controls?',
  'control-(?:bar|panel)',
  'cta',
  'click-to-tweet',
  'tag-?list',
  'tags',
  'more-(?:stories|news|on|from|caption)',
  'read-?(?:more|next|also)',
  'most-(?:read|popular|viewed)',
  'popular',
  'cookies?',
  'consent',
  'paywall',
  'pagination',
  'pager',
  'lightbox',
  'rollover(?:-block|-people)?',
  'print-(?:only|block)',
  'see-?also',
  'up-?next',
  'player-(?:overlay|controls)',
  'wpa-about',
  'follow-us',
  'feedback',
  'truncated',
];
const CLUTTER = new RegExp(`(?:^|-)(?:${CLUTTER_WORDS.join('|')})(?=-|$)`, 'i');

/** Words in the names of what says when, by whom and where a story was published. */
const IMPRINT_WORDS = [
  'time-?stamps?',
  'dates?',
  'post-?date',
  'pub-?date',
  'published',
  'updated',
  'meta',
  'info',
  'bylines?',
  'by-line',
  'author',
  'credits-line',
  'read(?:ing)?-time',
  'short-?url',
  'get-?short-?url',
  'estimated-read-time',
  'kicker',
  'eyebrow',
  'section-(?:label|name)',
  'article-label',
  'edition',
  'pub-edition',
  'smartnews',
];
const IMPRINT = new RegExp(`(?:^|-)(?:${IMPRINT_WORDS.join('|')})(?=-|$)`, 'i');

/** The names of an element, words parted by hyphens. */
function namesOf(element: HtmlElement): readonly string[] {
  return [...classesOf(element), attribute(element, 'id') ?? ''].map((name) =>
    name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_+/g, '-'),
  );
}

/** True for an element that its site names as something else than its article. */
export function isNamedClutter(element: HtmlElement): boolean {
  return namesOf(element).some((name) => CLUTTER.test(name));
}

const COMMENT_WORDS = [
  'comments?',
  'comment-?list',
  'disqus',
  'livefyre',
  'viafoura',
  'respond',
  'replies',
  'kommentare',
  'commentaires',
  'comentarios',
  'commenti',
  'yorumlar',
];
const COMMENTS = new RegExp(`(?:^|-)(?:${COMMENT_WORDS.join('|')})(?=-|$)`, 'i');

/** True for what readers have said below an article. */
export function isNamedComments(element: HtmlElement): boolean {
  return namesOf(element).some((name) => COMMENTS.test(name));
}

export function isNamedImprint(element: HtmlElement): boolean {
  return namesOf(element).some((name) => IMPRINT.test(name));
}

/** What stands before links to other stories, in the languages of the desk's sources. */
const LABEL_WORDS = [
  'tags?',
  'topics?',
  'tópicos?',
  'filed under',
  'posted in',
  'categor(?:y|ies|ia|ía)',
  'etiquetas',
  'schlagw(?:orte|örter)',
  'mots[- ]clés',
  'теги',
  'метки',
  '(?:see |read |learn |watch |find out )?(?:more|also|next)(?: (?:on|from|about|in) .{1,40})?',
  'related(?: .{1,40})?',
  'trending',
  "don['’]t miss",
  'you (?:may|might) also (?:like|enjoy|be interested in)',
  'recommended(?: .{1,40})?',
  'in case you missed it',
  'top stories',
  'most (?:read|popular)',
  'insight',
  'watch',
  'opinion',
  'click here',
  'share(?: this)?(?: (?:story|article))?',
  'lire aussi',
  'à lire aussi',
  'voir aussi',
  'lesen sie auch',
  'mehr zum thema',
  'siehe auch',
  'lee también',
  'leer más',
  'te puede interesar',
  'leia (?:também|mais)',
  'veja também',
  'leggi anche',
  'lees ook',
  'läs (?:också|även|mer)',
  'czytaj także',
  'czytaj również',
  'читайте также',
  'смотрите также',
  'по теме',
  'читайте також',
  'اقرأ أيضا',
  'اقرأ المزيد',
  'إقرأ أيضا',
  'بیشتر بخوانید',
  'ilgili haberler',
  '関連記事',
  '相关阅读',
  '相关新闻',
  '延伸阅读',
  '관련기사',
];
const LABEL = new RegExp(`^\\W*(?:${LABEL_WORDS.join('|')})\\W*$`, 'iu');

/** True for words that only say that links to other stories follow. */
export function saysOtherStories(text: string): boolean {
  return text.length <= 80 && LABEL.test(text);
}

/** What marks the place of an advertisement, or says that the text goes on behind it. */
const NOTICE_WORDS = [
  'advert(?:isement|ising)?',
  'ads?',
  'sponsored',
  '(?:article|story) continues (?:below|after).{0,40}',
  'continue reading(?: below)?(?: the main story)?',
  'publicité',
  'publicidad',
  'publicidade',
  'pubblicità',
  'anzeige',
  'werbung',
  'реклама',
  'إعلان',
  '广告',
  '広告',
  'iklan',
  'advertentie',
  'annons',
  'reklam',
  'get short url',
  'read more',
  'more',
  'less',
  'close',
  'caption',
  'slideshow',
  'this slideshow requires javascript',
  'skip to (?:main )?content',
  'loading',
];
const NOTICE = new RegExp(`^\\W*(?:${NOTICE_WORDS.join('|')})\\W*$`, 'iu');

export function isNotice(text: string): boolean {
  return text.length <= 80 && NOTICE.test(text);
}
