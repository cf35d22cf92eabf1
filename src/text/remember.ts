/**
 * The same function, which remembers its answers: labels and headers stand over and beside many cells, and what they say is always the
 * same. It remembers as long as whoever holds it; keep it no longer than the document whose words it is asked about.
 */
export const remember = <Asked, Answer>(read: (asked: Asked) => Answer): ((asked: Asked) => Answer) => {
  const answers = new Map<Asked, Answer>();
  return (asked) => {
    const known = answers.get(asked);
    if (known !== undefined || answers.has(asked)) return known as Answer;
    const answer = read(asked);
    answers.set(asked, answer);
    return answer;
  };
};
