/** The table of events. No content type: it is no content, and neither doors nor exports know it. */
export const OUTBOX = 'foreword_outbox';

/** As Strapi's schema builder makes it at a start, in databases that exist already too. */
export const OUTBOX_MODEL = {
  uid: 'foreword::outbox-event',
  singularName: 'foreword_outbox_event',
  tableName: OUTBOX,
  attributes: {
    // The sequence: never used again for another event, even after the last row is gone.
    id: { type: 'increments' },
    kind: { type: 'string' },
    topic: { type: 'string' },
    subject: { type: 'string' },
    data: { type: 'text' },
    at: { type: 'datetime' },
    // Of PostgreSQL, by which readers know what they have not seen yet; null in SQLite.
    transaction_id: { type: 'biginteger' },
  },
  indexes: [
    { name: 'foreword_outbox_at_idx', columns: ['at'] },
    { name: 'foreword_outbox_transaction_idx', columns: ['transaction_id'] },
  ],
};
