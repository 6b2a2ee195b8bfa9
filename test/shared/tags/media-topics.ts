const URI = 'http://cv.iptc.org/newscodes/mediatopic/';

/** A list of topics in the shape in which IPTC publishes its NewsCodes, with concepts made for tests. */
export const MEDIA_TOPICS = {
  uri: URI,
  type: ['http://www.w3.org/2004/02/skos/core#ConceptScheme'],
  title: { 'en-GB': 'Subjects of a test' },
  dateReleased: '2026-01-15T12:00:00+00:00',
  conceptSet: [
    {
      uri: `${URI}90000001`,
      qcode: 'medtop:90000001',
      type: ['cpnat:abstract'],
      prefLabel: { 'en-GB': 'public affairs', fr: 'affaires publiques', ar: 'الشؤون العامة' },
      definition: { 'en-GB': 'What concerns everybody' },
    },
    {
      uri: `${URI}90000002`,
      qcode: 'medtop:90000002',
      prefLabel: { 'en-GB': 'voting', 'en-US': 'balloting', fr: 'vote' },
      broader: [`${URI}90000001`],
    },
    {
      uri: `${URI}90000003`,
      prefLabel: { 'en-GB': 'recount  of\nvotes' },
      broader: ['medtop:90000002'],
    },
    {
      uri: `${URI}90000004`,
      qcode: 'medtop:90000004',
      prefLabel: { 'en-GB': 'telegrams' },
      broader: [`${URI}90000001`],
      retired: '2019-03-01T00:00:00+00:00',
    },
    { uri: `${URI}90000005`, qcode: 'medtop:90000005', prefLabel: {} },
    {
      uri: `${URI}90000006`,
      qcode: 'medtop:90000006',
      prefLabel: { 'en-GB': 'round' },
      broader: [`${URI}90000007`],
    },
    {
      uri: `${URI}90000007`,
      qcode: 'medtop:90000007',
      prefLabel: { 'en-GB': 'about' },
      broader: [`${URI}90000006`],
    },
  ],
};
