/** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, determiners, common verbs and adverbs of reports. */
export const STOPS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those its their his her our your my it they he she we you i who which what whose where when while because since if ' +
    'as at by for from in into of off on onto out over per through throughout to toward towards under until up upon via with within without ' +
    'about above across after against along among around before behind below beneath beside between beyond despite down during except near ' +
    'and or but nor so than then yet plus minus versus vs ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'not also only just now already still even ever never again ago away back here there later earlier annually monthly daily weekly quarterly yearly ' +
    'said says say told made makes make took takes take went goes go came comes come got gets get gave gives give ' +
    'respectively each every all any both either neither some such more most less least compared following including excluding according ' +
    'outstanding issued authorized worldwide globally combined apiece overall alone total totaling today yesterday tomorrow ' +
    'another remains remain continues continue includes include provides requires require allows allow means shows helps needs uses runs sees expects plans begins ends starts stands holds works ' +
    'using representing based held used sold expected remaining ' +
    'myself yourself himself herself itself ourselves themselves called named dubbed ' +
    'i’ve you’ve we’ve they’ve you’re we’re they’re i’ll you’ll we’ll they’ll he’s she’s it’s'
  ).split(' '),
);
