/** What takes the place of the name of somebody who left: in both languages, because entries and events print it as it stands. */
export const nameOfWhoLeft = 'Voormalige medewerker / Former staff member'

/** What takes the place of their address: unique, and no address. A check constraint expects the same. */
export const addressOfWhoLeft = (id: string): string => `left-${id}`
