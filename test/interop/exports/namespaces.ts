/** The prefixes that paths into XML use. */
export const NAMESPACES = {
  n: 'http://iptc.org/std/NITF/2006-10-18/',
  g: 'http://iptc.org/std/nar/2006-10-01/',
  wp: 'http://wordpress.org/export/1.2/',
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dcterms: 'http://purl.org/dc/terms/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
};
