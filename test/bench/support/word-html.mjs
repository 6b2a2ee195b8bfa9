import { paragraphs } from './words.mjs';

const WORDS = 36;

/**
 * A clipboard as a word processor writes it, of about `bytes` bytes: every run in spans with styles,
 * conditional comments, office tags.
 */
export function wordHtml(bytes) {
  const one = wordParagraph(paragraphs(WORDS, WORDS)[0]).length;
  const count = Math.ceil(bytes / one);
  const body = paragraphs(count * WORDS, WORDS)
    .map(wordParagraph)
    .join('\n');
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style>
</head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
  return { html, paragraphs: count, wordsPerParagraph: WORDS };
}

function wordParagraph(text) {
  const [first, second, ...rest] = text.split(' ');
  const style = `style='font-size:11.0pt;font-family:"Calibri",sans-serif;mso-fareast-language:EN-US'`;
  return (
    `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=EN-GB ` +
    `${style}>${first} <b>${second}</b> ${rest.join(' ')}<o:p></o:p></span></p>`
  );
}
