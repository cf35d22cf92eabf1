/** A server's address fit for a message: "postgres://me:secret@db.example/tieout" is "db.example/tieout". */
export const withoutPassword = (url: string): string => url.replace(/^[a-z]+:\/\//i, '').replace(/^[^/]*@/, '');
