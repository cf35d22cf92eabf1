/** Verbs that open a headline or a terse sentence and are followed by a count: "Acme Cuts 500 Jobs". Lower case. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  (
    'cuts cut adds add hires hire plans plan opens open closes close buys buy sells sell sees see wins win loses lose gets get builds build orders order delivers deliver ' +
    'launches launch includes include employs employ serves serve operates operate owns own runs run counts count reaches reach hits hit tops deploys deploy installs install creates create ' +
    'eliminates eliminate slashes slash axes sheds recalls recall kills kill hiring adding cutting employing serving operating including lays off houses house needs need uses use attracts attract draws'
  ).split(' '),
);
