/** A moment as WordPress stores it: `2014-05-06 07:08:09`, in UTC. */
export const gmt = (moment: Date): string => moment.toISOString().slice(0, 19).replace('T', ' ');

/** The same in a time zone. */
export const local = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).format(moment);

/** A moment as RSS has it. */
export const rfc822 = (moment: Date): string => moment.toUTCString().replace('GMT', '+0000');
