import { paragraph, type Report } from './report.ts';

/** What people and hostile people put into forms, for tests: none of it may break a document or become a command. */
export const nastyTexts = [
  '#panic("out")',
  '#read("/etc/passwd") $x^2$ *bold* _it_ `raw` @ref <label> \\ // /* = heading',
  "=cmd|' /C calc'!A0",
  '+44 20 7946 0123',
  '-1+1',
  '@SUM(A1:A9)',
  '<script>alert(1)</script>',
  ']]> &amp; <!-- <w:p/> -->',
  'a\u0000b\u0007c\u001bd\u0085e\ufffef\ud800g',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4),
  `https://example.org/${'very/long/path/'.repeat(20)}?query=${'x'.repeat(200)}`,
  'کلینک میں لوگوں کی بات سنی گئی، شکریہ۔',
  'Naïve café – “quoted” … ½ £ € 🙂 中文',
  '   ',
  '{{constructor}} $(env) `id` %s %n',
  'line one\r\nline two\u2028line three\ttab',
];

export const nasty: Report = {
  title: nastyTexts.slice(0, 9).join(' '),
  language: 'en-GB',
  organisation: { name: '#name & <b>Co</b>', address: nastyTexts, colour: 'red;}</style><script>' },
  date: '2012-09-27',
  reference: nastyTexts[1],
  meta: [{ label: nastyTexts[6] ?? '', value: nastyTexts[0] ?? '' }],
  properties: { author: nastyTexts[7], keywords: nastyTexts },
  blocks: [
    { kind: 'heading', level: 3, text: nastyTexts[0] ?? '' },
    ...nastyTexts.map((text) => paragraph(text)),
    paragraph([{ text: 'a link that must not run', href: 'javascript:alert(1)' }]),
    paragraph([{ text: 'a link', href: 'https://example.org/?a=1&b="><script>' }]),
    { kind: 'list', numbered: true, items: nastyTexts },
    { kind: 'note', title: nastyTexts[6], content: nastyTexts[7] ?? '' },
    {
      kind: 'facts',
      caption: nastyTexts[2] ?? '',
      facts: nastyTexts.map((text) => ({ label: text, value: text, choices: [{ text, chosen: true }] })),
    },
    {
      kind: 'table',
      caption: 'Nasty [table]: every * / kind \\ of ? thing that people write',
      columns: [
        { head: '=A1', rowHead: true },
        { head: 'Said' },
        { head: 'State' },
        { head: 'Number', align: 'end' },
      ],
      rows: [
        { kind: 'section', title: nastyTexts[0] ?? '' },
        ...nastyTexts.map((text, index) => ({
          kind: 'cells' as const,
          cells: [
            text,
            { content: [paragraph(text), { kind: 'list' as const, items: [text, text] }] },
            { status: { word: text, shape: 'half' as const, hue: 'blue' as const } },
            index * 1000.5,
          ],
        })),
      ],
    },
    {
      kind: 'chart',
      draw: 'lines',
      title: nastyTexts[6] ?? '',
      alt: nastyTexts[7] ?? '',
      by: nastyTexts[2] ?? '',
      counts: 'Comments',
      labels: ['<b>May</b>', '#panic()', '&'],
      series: [
        { name: '"><script>', values: [1, null, 3] },
        { name: 'کل', values: [2, 2, 2] },
      ],
    },
    {
      kind: 'figure',
      alt: nastyTexts[6] ?? '',
      caption: nastyTexts[0],
      picture: {
        type: 'png',
        base64:
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        width: 40,
        height: 40,
      },
    },
  ],
};
