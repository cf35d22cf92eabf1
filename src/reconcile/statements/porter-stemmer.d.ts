/** The package types its stemmers only through an index that loads all languages, in a third of a second. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
