import type { Quantity } from '../../model/quantity.ts';
import type { ConceptRule } from '../concept-rule.ts';

// Basis points are of a rate, and no growth of it.
const isRate = ({ unit }: Quantity): boolean => unit !== 'basis-point';

/** By what share a measure of the business grew or shrank; `kind` names the measure. A share price that moves is something else. */
export const growthRate: ConceptRule = {
  id: 'growth-rate',
  units: ['percent'],
  kindIsMeasure: true,
  names: ['growth', 'growth rate', 'year over year', 'year on year', 'yoy', 'cagr', 'compound annual growth rate'],
  leads: [
    'grew|grow(s)|growing|grown',
    'increase(d)|increasing|increases',
    'rise(s)|rose|rising|risen',
    'up',
    'jump(ed)|jumping',
    'surge(d)|surging',
    'soar(ed)|soaring',
    'climb(ed)|climbing',
    'fall(s)|fell|falling|fallen',
    'decline(d)|declining|declines',
    'decrease(d)|decreasing|decreases',
    'drop(ped)|dropping',
    'down',
    'shrank|shrunk|shrinking',
    'tumble(d)|tumbling',
    'slump(ed)|slumping',
    'plunge(d)|plunging',
    'slide(s)|slid|sliding',
    'sink(s)|sank|sunk|sinking',
    'dip(ped)|dips|slip(ped)|slips',
    'advance(d)|advancing',
    'swell(ed)|swelled|swelling',
    'increase|decrease|decline|drop|rise|jump of',
  ],
  heads: [
    'increase',
    'decrease',
    'decline',
    'drop',
    'rise',
    'jump',
    'growth',
    'surge',
    'gain',
    'fall',
    'slide',
    'slump',
    'plunge',
    'dip',
    'climb',
    'tumble',
    'higher|lower|fewer than',
    'more|less than a|the|last year',
    'year over year',
    'year on year',
  ],
  not: [
    'interest rate(s)',
    // "New lamps added 2% to sales growth": a part of it.
    'contribute(s)|contributed|contributing|add(s)|added|adding .. growth',
    'tax rate',
    // "earnings per share rose 12%" is growth.
    'shares|stock .. rose|fell|jumped|climbed|surged|dropped|gained|up|down',
    'market|its|the share .. rose|fell|jumped|climbed|surged|dropped|gained|up|down',
    'up to',
    // "a margin of 21%, up from 14%": what it was, not by how much it grew.
    'up|down from',
    // "advertising made up 85% of revenue": no rise.
    'make(s)|made|making up',
    'take(s)|took|taken|taking up',
    'use(s)|used|using up',
    'eat(s)|ate|eaten|eating up',
    'give(s)|gave|given|giving up',
    'buy(s)|bought|buying up',
    'snap(s)|snapped|snapping up',
    'soak(s)|soaked|soaking up',
    'pay(s)|paid|put(s) down',
    'write(s)|wrote|written|writing down',
  ],
  accepts: isRate,
  labels: [
    'growth',
    'growth rate',
    'year over year growth',
    'revenue growth',
    'change',
    'percent change',
    'y y',
    'yoy',
  ],
};

/** The same as reporters tell what a company did to a measure: "grew sales by 4%", "cut its net debt by 7%". */
export const growthTold: ConceptRule = {
  id: 'growth-rate',
  onlyNews: true,
  units: ['percent'],
  kindIsMeasure: true,
  names: [],
  leads: [
    'gain(s) of|between',
    'grew|grow(s)|growing|grown .. by',
    'increase(s)|increased|increasing .. by',
    'raise(s)|raised|raising|lift(s)|lifted|boost(s)|boosted|boosting .. by',
    'cut(s)|cutting|reduce(s)|reduced|reducing|trim(s)|trimmed|lower(s)|lowered .. by',
  ],
  not: ['price(s)|target(s)|stake|forecast(s)|rating|rate(s)|tariff(s)|tax(es) .. by'],
  bars: ['could|would|might|may'],
  accepts: isRate,
};
