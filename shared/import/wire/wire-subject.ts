/** How sentences speak of what an agency sent. */
export const WIRE_SUBJECT = { name: 'The wire item', remedy: 'ask for it again' };
