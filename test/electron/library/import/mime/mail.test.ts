import { describe, expect, it } from 'vitest';
import { partData } from '../../../../../electron/library/import/mime/part-data.ts';
import { readMime } from '../../../../../electron/library/import/mime/read-mime.ts';
import type { ImportedStory } from '../../../../../shared/import/imported-story.ts';
import { mailToStory } from '../../../../../shared/import/mail/mail-to-story.ts';
import { blockText } from '../../../../../shared/story/block-text.ts';
import { png } from '../../pictures.ts';

const HEAD = [
  'From: Amira Haddad <amira@example.org>',
  'Date: Wed, 28 Jan 2026 11:00:00 +0200',
  'MIME-Version: 1.0',
];

function mail(subject: string, ...lines: readonly string[]): Buffer {
  return Buffer.from([`Subject: ${subject}`, ...HEAD, ...lines].join('\r\n'), 'latin1');
}

async function read(bytes: Uint8Array): Promise<ImportedStory> {
  return mailToStory(await readMime(bytes), partData);
}

function linesOf({ body }: ImportedStory): readonly string[] {
  return body.map(blockText);
}

const plain = (...lines: readonly string[]) => ['Content-Type: text/plain; charset=utf-8', '', ...lines];

describe('a mail', () => {
  it('is its subject and its text; who sent it and when is for the desk', async () => {
    const story = await read(
      mail('Re: WG: Talks resume', ...plain('The mediators met.', '', 'They meet again.')),
    );
    expect(story.fields.headline).toBe('Talks resume');
    expect(linesOf(story)).toEqual(['The mediators met.', 'They meet again.']);
    expect(story.fields.note).toBe(
      'Mail from: Amira Haddad <amira@example.org>\nSent: 2026-01-28 09:00 UTC\nSubject: Re: WG: Talks resume',
    );
    expect(story.fields.source).toBe('');
    expect(story.fields.date).toBeNull();
    expect(story.languageUnsaid).toBe(true);
  });

  it.each([
    ['On Tue, 27 Jan 2026 at 10:00, Omar <o@example.org> wrote:', '> When do they meet?'],
    ['Am 27.01.2026 um 10:00 schrieb Omar Said <o@example.org>:', '> Wann?'],
    ['Le mar. 27 janv. 2026 à 10:00, Omar <o@example.org> a écrit :', '> Quand ?'],
    ['El mar, 27 ene 2026 a las 10:00, Omar (<o@example.org>) escribió:', '> ¿Cuándo?'],
    ['Il giorno mar 27 gen 2026 alle ore 10:00 Omar <o@example.org> ha scritto:', '> Quando?'],
    ['Em ter., 27 de jan. de 2026 às 10:00, Omar <o@example.org> escreveu:', '> Quando?'],
    ['Op di 27 jan 2026 om 10:00 schreef Omar <o@example.org>:', '> Wanneer?'],
    ['27.01.2026 10:00, Omar пишет:', '> Когда?'],
    ['في الثلاثاء، 27 يناير 2026 في 10:00 كتب Omar <o@example.org>:', '> متى؟'],
    ['Omar <o@example.org> 于2026年1月27日周二 10:00写道:', '> 什么时候?'],
    ['-----Original Message-----', 'From: Omar', 'Sent: Tuesday', 'To: Amira', 'Subject: Talks', '', 'When?'],
    ['Von: Omar', 'Gesendet: Dienstag', 'An: Amira', 'Betreff: Gespräche', '', 'Wann?'],
    ['De : Omar', 'Envoyé : mardi', 'À : Amira', 'Objet : Pourparlers', '', 'Quand ?'],
    [
      '-------- Forwarded Message --------',
      'Subject: Talks',
      'Date: Tue',
      'From: Omar',
      'To: Amira',
      '',
      'When?',
    ],
  ])('keeps what it quotes below %s out of the text', async (...lines) => {
    const body = ['The mediators met.', '', ...lines].join('\r\n');
    const bytes = Buffer.concat([
      mail('Talks', 'Content-Type: text/plain; charset=utf-8', '', ''),
      Buffer.from(body, 'utf8'),
    ]);
    const story = await read(bytes);
    expect(linesOf(story)).toEqual(['The mediators met.']);
    expect(story.fields.note).toContain(lines.at(-1));
    expect(story.warnings).toEqual([expect.stringContaining('the mail that it quotes')]);
  });

  it('keeps what is written between quotations', async () => {
    const story = await read(
      mail(
        'Talks',
        ...plain('On Tue, 27 Jan 2026, Omar wrote:', '> When?', 'On Wednesday.', '> Where?', 'In Cairo.'),
      ),
    );
    expect(linesOf(story)).toEqual(['On Wednesday.', 'In Cairo.']);
  });

  it('leaves a sentence with “wrote:” and a line of labels in the text where nothing is quoted', async () => {
    const lines = [
      'On 27 January the minister wrote:',
      '',
      'We shall see.',
      '',
      'From: Cairo',
      'To: Khartoum',
      '',
      'End.',
    ];
    const story = await read(mail('Talks', ...plain(...lines)));
    expect(linesOf(story).join('\n')).toContain('On 27 January the minister wrote:');
    expect(linesOf(story).join('\n')).toContain('From: Cairo');
    expect(linesOf(story).at(-1)).toBe('End.');
  });

  it('takes signature, telephone and lawyer out of the text', async () => {
    const story = await read(
      mail(
        'Talks',
        ...plain(
          'The mediators met.',
          '',
          'Sent from my iPhone',
          '',
          'This e-mail and its attachments are confidential. If you are not the intended recipient, delete it.',
          '',
          '-- ',
          'Amira Haddad',
          'Cairo',
        ),
      ),
    );
    expect(linesOf(story)).toEqual(['The mediators met.']);
    expect(story.fields.note).toContain('Signature: Amira Haddad\nCairo');
    expect(story.fields.note).toContain('Sent from my iPhone');
    expect(story.fields.note).toContain('intended recipient');
    expect(story.warnings).toEqual([
      'Not in the text but in the desk’s private note: its signature and what stands below each mail of its ' +
        'sender. Copy from there what belongs to the story.',
    ]);
  });

  it('that only passes on another one is that one', async () => {
    const story = await read(
      mail(
        'Fwd: Talks',
        ...plain(
          '---------- Forwarded message ---------',
          'From: Omar <o@example.org>',
          'Date: Tue, 27 Jan 2026',
          'Subject: Talks',
          'To: Amira',
          '',
          '',
          'The mediators met.',
          '',
          'They meet again.',
        ),
      ),
    );
    expect(linesOf(story)).toEqual(['The mediators met.', 'They meet again.']);
    expect(story.fields.note).toContain('From: Omar <o@example.org>');
    expect(story.warnings[0]).toContain('only passes on another one');
  });

  it('unfolds flowed text, with and without the spaces at its ends', async () => {
    const flowed = [
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'The mediators ',
      'met on ',
      'Wednesday.',
    ];
    expect(linesOf(await read(mail('Talks', ...flowed)))).toEqual(['The mediators met on Wednesday.']);
    const delSp = Buffer.concat([
      mail('Talks', 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes', '', ''),
      Buffer.from('调解人 \r\n周三会面。'),
    ]);
    expect(linesOf(await read(delSp))).toEqual(['调解人周三会面。']);
  });

  it.each([
    [
      'text/plain; charset=windows-1252',
      Buffer.from('\x93Talks\x94 \x96 said Zo\xeb', 'latin1'),
      '“Talks” – said Zoë',
    ],
    ['text/plain; charset=us-ascii', Buffer.from('“Talks” – said Zoë', 'utf8'), '“Talks” – said Zoë'],
    [
      'text/plain',
      Buffer.from('Переговоры возобновились в Каире в среду', 'utf8'),
      'Переговоры возобновились в Каире в среду',
    ],
    ['text/plain; charset=koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
    ['text/plain; charset=cp932', Buffer.from([0x89, 0xef, 0x92, 0x6b]), '会談'],
    [
      'text/plain; charset=utf-8',
      Buffer.from('Zo\xeb said so to the reporters', 'latin1'),
      'Zoë said so to the reporters',
    ],
  ])('is read in its letters where it says %s', async (type, words, said) => {
    const bytes = Buffer.concat([mail('Talks', `Content-Type: ${type}`, '', ''), words]);
    expect(linesOf(await read(bytes))).toEqual([said]);
  });

  it('has letters of any kind in its subject', async () => {
    const story = await read(mail('=?windows-1252?Q?=93Talks=94_=96_now?=', ...plain('Words.')));
    expect(story.fields.headline).toBe('“Talks” – now');
  });

  const B = 'Content-Type: multipart/';
  const picture = Buffer.from(png(40, 30)).toString('base64');
  const related = [
    `${B}related; boundary=rel`,
    '',
    '--rel',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html lang=3D"en"><h2>Cairo</h2><p>The <b>mediators</b> met =E2=80=94 again=',
    '.</p><img src=3D"cid:one@x" alt=3D"A map"></html>',
    '--rel',
    'Content-Type: image/png; name="map.png"',
    'Content-ID: <one@x>',
    'Content-Transfer-Encoding: base64',
    '',
    picture,
    '--rel--',
  ];

  it('is read as HTML where that says the same as its text, with its pictures and those beside it', async () => {
    const story = await read(
      mail(
        'Talks',
        `${B}mixed; boundary=mix`,
        '',
        'Nobody reads this.',
        '--mix',
        `${B}alternative; boundary=alt`,
        '',
        '--alt',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Cairo',
        'The mediators met again.',
        '--alt',
        ...related,
        '--alt--',
        '--mix',
        'Content-Type: image/png; name="harbour.png"',
        'Content-Disposition: attachment; filename="harbour.png"',
        'Content-Transfer-Encoding: base64',
        '',
        picture,
        '--mix',
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf",
        '',
        '%PDF',
        '--mix',
        'Content-Type: message/rfc822',
        '',
        'Subject: Another',
        '',
        'Words.',
        '--mix--',
      ),
    );
    expect(story.body.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'figure', 'figure']);
    expect(story.body[2]).toMatchObject({ media: 'map.png', alt: 'A map' });
    expect(story.body[3]).toMatchObject({ media: 'harbour.png' });
    expect(story.pictures.map(({ source }) => source)).toEqual([
      `data:application/octet-stream;base64,${picture}`,
      `data:application/octet-stream;base64,${picture}`,
    ]);
    expect(story.warnings).toEqual([
      'Left out of the mail: résumé.pdf. Save what is wanted from the program for mail, and import it.',
      'Left out of the mail, because it is a mail of its own: “Another”. Save it as .eml, and import it.',
    ]);
    expect(story.fields.language).toBe('en');
    expect(story.languageUnsaid).toBe(false);
  });

  const html = (source: string) => mail('Talks', 'Content-Type: text/html; charset=utf-8', '', source);

  it.each([
    [
      'Gmail',
      '<div>The mediators met.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" ' +
        'class="gmail_attr">On Tue, 27 Jan 2026 at 10:00 Omar &lt;o@example.org&gt; ' +
        'wrote:<br></div><blockquote class="gmail_quote"><p>When?</p></blockquote></div>',
    ],
    [
      'Apple Mail',
      '<div>The mediators met.</div><div><br><blockquote type="cite"><div>On 27 Jan 2026, at 10:00, Omar ' +
        '&lt;o@example.org&gt; wrote:</div><br><div>When?</div></blockquote></div>',
    ],
    [
      'Thunderbird',
      '<p>The mediators met.</p><div class="moz-cite-prefix">Am 27.01.26 um 10:00 schrieb ' +
        'Omar:<br></div><blockquote type="cite" cite="mid:x"><p>When?</p></blockquote><div ' +
        'class="moz-signature">-- <br>Amira</div>',
    ],
    [
      'Outlook',
      '<div><p>The mediators met.</p><div><div style="border:none;border-top:solid #E1E1E1 ' +
        '1.0pt"><p><b>From:</b> Omar<br><b>Sent:</b> Tuesday<br><b>To:</b> Amira<br><b>Subject:</b> ' +
        'Talks</p></div></div><p>When?</p></div>',
    ],
    [
      'Outlook on the web',
      '<div>The mediators met.</div><hr><div id="divRplyFwdMsg"><b>From:</b> ' +
        'Omar<br><b>Sent:</b> Tuesday</div><div>When?</div>',
    ],
    [
      'a list',
      '<div>The mediators met.</div><div>On Tue, 27 Jan 2026, Omar wrote:</div><blockquote ' +
        'type="cite">When?</blockquote>',
    ],
  ])('of %s keeps what it quotes out of the text', async (_, source) => {
    const story = await read(html(source));
    expect(linesOf(story).filter((line) => line !== '')).toEqual(['The mediators met.']);
    expect(story.fields.note).toContain('When?');
  });

  it('keeps a quotation of its own and forgets the logo of the signature', async () => {
    const story = await read(
      html(
        '<p>He said:</p><blockquote><p>We shall see.</p></blockquote><div class="gmail_signature">Amira<img ' +
          'src="https://x.example/logo.png"></div>',
      ),
    );
    expect(story.body.map(({ type }) => type)).toEqual(['paragraph', 'quote']);
    expect(story.pictures).toEqual([]);
  });

  it('is read as plain text where its HTML only sends to a browser', async () => {
    const story = await read(
      mail(
        'Talks',
        `${B}alternative; boundary=alt`,
        '',
        '--alt',
        'Content-Type: text/plain',
        '',
        'The mediators met on Wednesday in Cairo and spoke for three hours.',
        '--alt',
        'Content-Type: text/html',
        '',
        '<p>Open this in a browser.</p>',
        '--alt--',
      ),
    );
    expect(linesOf(story)).toEqual(['The mediators met on Wednesday in Cairo and spoke for three hours.']);
    expect(story.warnings[0]).toContain('less as HTML than as plain text');
  });

  it('that is encrypted says so', async () => {
    const story = await read(
      mail(
        'Talks',
        `${B}encrypted; boundary=e`,
        '',
        '--e',
        'Content-Type: application/pgp-encrypted',
        '',
        'Version: 1',
        '--e--',
      ),
    );
    expect(story.warnings).toEqual([expect.stringContaining('The mail is encrypted')]);
  });

  it('with a thousand parts, or cut off, is read as far as it goes', async () => {
    const parts = Array.from({ length: 1000 }, (_, at) => [
      '--m',
      'Content-Type: text/plain',
      '',
      `Part ${at}.`,
    ]).flat();
    const story = await read(mail('Talks', `${B}mixed; boundary=m`, '', ...parts, '--m--'));
    expect(linesOf(story)).toHaveLength(499);
    expect(story.warnings).toEqual([
      '501 parts of the file beyond the first 500 were left out: save them from the mail.',
    ]);
    const whole = mail('Talks', ...related);
    const half = await read(whole.subarray(0, whole.length - 200));
    expect(linesOf(half)[1]).toBe('The mediators met — again.');
  });

  it('in mails without end is read to a depth', async () => {
    const deep = Array.from({ length: 5000 }, (_, at) => [
      `${B}mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]).flat();
    const story = await read(mail('Talks', ...deep, 'Content-Type: text/plain', '', 'Words.'));
    expect(story.body).toEqual([]);
  });
});
