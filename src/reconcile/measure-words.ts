import { wordSet } from '../text/word-set.ts';

/** Between the words that lead to a figure and the figure. */
export const HEDGES = wordSet(
  'about approximately roughly nearly almost around some over more than just under only an a estimated record',
);

/** "was $5 million": the subject is at that level. */
export const LEVEL = wordSet(
  `was were is are be been totaled totalled totals equaled equalled reached hit exceeded topped surpassed approximated remained stayed`,
);

/** "rose 3% to $5 million": the subject has come to that level. */
export const MOVED = wordSet(
  `rose risen rise rises fell fallen falls climbed climbs jumped surged soared grew grown grows increased increases decreased decreases declined
  declines dropped drops slid sank slipped shrank shrunk narrowed widened swelled expanded contracted tumbled plunged plummeted doubled tripled
  came amounted stood ended changed went edged inched ticked crept cut up down higher lower`,
);

/** Words right before a figure behind which it is a level, and not the size of a change. */
export const TO_LEVEL = wordSet('to at from with versus against');

/** What may stand between the verb and such a word: "rose 3% in 2025, or $2 million, to". */
export const FILL = wordSet(
  '# @ , or by in from to at up down compared with versus against roughly about approximately almost nearly around some than and',
);

/** Helpers of a verb: "has also risen". */
export const HELPERS = wordSet('has have had also was were is are been be which that');

/** "recorded $5 million in interest expense", "had inventories of $5 million": who tells, and nothing of which part. */
export const TAKES = wordSet(
  `had has have having reported reports recorded records posted posts recognized recognised incurred incurs generated generates booked spent
  disclosed showed held`,
);

/** Before a noun, and no part of its name. */
export const ARTICLES = wordSet('the its their our his her total annual quarterly full-year a an');

/** Before the name of a measure, without a say in what it is. */
export const LEADS = wordSet(
  `the a an its their our his her this that these and but while as meanwhile however also company company's firm's group's
  corporation's business's annual quarterly full-year said says added reported reports showed shows inc inc's corp corp's co co's plc plc's
  ltd ltd's , @`,
);

/** Behind these another clause begins. */
export const SAYS = wordSet('said says reported showed');

/** Behind these the subject of a verb may begin. */
export const OPENS = wordSet("@ said says that its their inc's corp's company's");

/** Where the clause of a figure begins at the latest. */
export const HARD = wordSet(
  '; : ( ) — – - " “ ” # while whereas but because though although when after since if which who whose',
);
/** A clause that begins with one of these is of something else, or of nothing that has been. */
export const SUPPOSED = wordSet('if after when since which who whose because');

/** Words that set a stage in the words before: "in Europe", "excluding the merger". */
export const STAGES = wordSet(
  'in for at within across outside excluding including without before after upon following from of by on under among through',
);
/** "in a filing": no stage. */
export const TOLD_IN = wordSet('a an filing filings report statement');

/** Behind a figure, these go on with what it is of: "$5 million in Europe", "related to the merger". */
export const NARROWS = wordSet(
  `in for at on to with within of from related relating associated attributable pertaining net gross excluding between across under by`,
);
/** These say why: of a whole, but of what is recorded "as a result of" something only the part that it caused. */
export const CAUSES = wordSet(
  'as because due after driven primarily mainly largely mostly partly reflecting helped despite amid thanks',
);
/** These go on with something else. */
export const GOES_ON = wordSet('. ; : ) — – " ” but while whereas compared versus up down which than');

/** What a list of figures is held together by, with its times. */
export const LISTING = wordSet('@ # , and or respectively unaudited');

/** Words anywhere in a sentence by which its figures may be of something narrower, or of nothing that has been. */
export const BARS =
  /\b(?:exclud\w+|exclusive|adjusted|non-gaap|pro forma|segments?|divisions?|subsidiar\w+|joint ventures?|would|could|might|if|expects?|expected|forecast\w*|guidance|per share|a share|hypothetical\w*|constant.currency|unrecognized|remaining|cumulative\w*|aggregate|fair values?|portion|averaged?|annualized|run.rate|each of|covenants?)\b/i;
