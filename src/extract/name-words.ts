import { LEGAL_FORMS as IN_LAW } from '../text/legal-forms.ts';
import { wordSet } from '../text/word-set.ts';

/** Of which people somebody is: no name by itself, and the first word of many. */
const PEOPLES =
  'irish scottish welsh danish norwegian finnish austrian belgian portuguese greek polish hungarian czech romanian ukrainian taiwanese thai vietnamese malaysian indonesian pakistani singaporean nigerian kenyan egyptian';

/**
 * Words that are written large and are no name, or part of none: those that open sentences, months and days, forms and abbreviations.
 * Small letters. Source: news and filings, read by hand.
 */
export const NO_NAME = wordSet(`
  the a an this that these those it its he she they we our us you your his her their i in on at by for from to of with as if but and or nor so
  yet not no when while where why how what who which whose whether after before since until during through over under between among against
  about above below across outside inside within throughout into onto out up down off than then there here once each every either neither both all any some many most more much few
  several such other another same own only just even also too very still already now today yesterday tomorrow last next first second third
  fourth one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion per
  is are was were be been being has have had do does did will would can could may might must shall should let
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday q1 q2 q3 q4 fy h1 h2 spring summer autumn fall winter
  ceo cfo coo cto ipo sec s-1 s 10-k 10-q 8-k f-1 gaap ebitda capex gpu gpus cpu cpus tpu tpus ai api apis r d faq tl dr etf spac reit reits esg hr it us usa
  u.s u.s. uk u.k. eu e.u. un rfp ppa ppas mou loi nda arr tam roi yoy qoq ytd ttm ltm ppi cpi pce gdp ebit pbt nii nim aum gmv arpu crm erp saas kpi kpis drhp rhp cr ofs ads adss adr adrs sebi qib qibs ev evs mau maus dau daus roce cagr eps mw gw kw usd eur gbp
  form rule section item part note exhibit annex table figure chapter article appendix page schedule class series
  according however meanwhile although though because despite unlike like among instead moreover furthermore additionally overall including
  interest dividend dividends taxes rent wages salaries
  revenue revenues sales profit profits loss losses income net total cash debt shares share units stock common ordinary preferred operating capital
  contract deal agreement payment payments company companies customer customers management board directors officers director
  year years month months quarter quarters week weeks day days fiscal annual monthly quarterly
  source sources image photo credit read share related key takeaways summary analysis update breaking exclusive report reports
  investors analysts shareholders stockholders executives employees workers people observers critics skeptics experts
  business segment division prospectus filing registration statement
  ${PEOPLES} american european british korean australian russian israeli italian spanish dutch swedish swiss brazilian mexican african asian iranian turkish
  saudi western eastern northern southern chinese japanese german french indian canadian global international national federal
  following based given using compared starting beginning ending while put watch look consider take see note
  early late high low big new old long short full half
  rival rivals competitor startup newcomer chipmaker automaker retailer lender founder cofounder former president chairman chairwoman analyst
  billionaire spokesperson spokesman spokeswoman headcount subscribers users downloads customers adjusted gross non-gaap unaudited consolidated downloaded
  chief officer executive managing vice deputy interim acting mr mrs ms dr sir minister secretary governor senator
  rs inr jpy chf sek nok dkk cad aud sgd hkd cny rmb krw brl zar crore lakh ebit ebita ebitdax ebitdar arpu boe teu lng wti brent gdp cpi dax ftse
  twenty thirty forty fifty sixty seventy eighty ninety good great yes well
  ok okay americans europeans britons canadians australians germans russians indians israelis italians mexicans africans asians
  carmaker drugmaker truckmaker planemaker steelmaker toymaker shipbuilder housebuilder homebuilder supermarket broadcaster streamer jeweler jeweller
  nikkei topix sensex nifty bse nse corrected correction corrects update updated excluding excludes including compare
  includes represents reflects consists relates comprises continued concluded
  accordingly notwithstanding depending subsequently consequently therefore thus hence historically similarly conversely likewise specifically
  previously recently initially ultimately finally lastly thereafter whereas whether once unless until upon furthermore generally typically
  christmas thanksgiving easter ramadan
  weight height width accrued vests discussion comparable diluted basic
`);

/** Letters that an ampersand joins and that name a cost, an account or a kind of dealing, not a company. Small letters. */
export const JOINED_LETTERS = wordSet('r&d sg&a g&a s&m s&a d&a dd&a o&m m&a p&l p&e pp&e t&e q&a e&p f&b c&i p&c');

/** Words that are no name, and open many: "American Airlines", "New Relic", "International Business Machines". */
export const OPEN_NAMES = wordSet(
  `${PEOPLES} american british canadian australian japanese korean european western eastern northern southern new international global national federal business first old big`,
);

/** People carry these first names; a list is cheaper than a guess. Source: the most given names of the United States (Social
 * Security Administration) and of other countries whose people business news names. */
export const FIRST_NAMES = wordSet(`
  aaron abdul abdullah adam ahmed akio alan albert alejandro aleksandr alessandro alex alexander alexei ali alice alicia aliko amanda amit amy ana
  andrea andreas andrew andy angela anil ann anna anne anthony antoine antonio arthur arvind asha ashley ashok astrid aziz barbara ben benjamin
  bernard beth betty bill bjorn bob bobby brad brandon brian bruce camille carl carlos carmen carol caroline catherine charles charlie chiara chris
  christian christina christine christopher claire claudia colin craig cristina cynthia dan dana daniel daniela dara dario dave david deborah deepak
  dennis diana diane diego dmitri dmitry don donald donna doug douglas ed eduardo edward elaine elena elizabeth ellen elon emily emma enrique eric
  erik erin ernesto esther eva evan fabio fatima federico felix fernando fiona fiorella florence frances francesca francesco francis francois frank
  fred gabriel gary gautam george gerald gina ginni giorgio giovanni giulia giuseppe grace greg gregory guillaume gunnar hannah harold harry haruki
  hassan heather hector helen henrik henry hiroshi howard hugo hussein ian ibrahim ignacio igor indra ingrid ioannis irene irina isabel ivan jack
  jacob james jamie jan jane janet janice jared jason javier jay jean jeff jeffrey jennifer jens jensen jeremy jerome jerry jessica jim jimmy jiro
  joachim joan joaquin joe joel johan johannes john jon jonathan jordan jorge jose joseph josh joshua joyce juan judith judy julia julian julie
  jurgen justin kamal karen karim katarina kate katherine kathleen keith kelly ken kenichi kenji kenneth kevin khalid kim kiran klaus kofi kwame
  kyle lakshmi larry lars laura lauren laurent lawrence leah lee leila leo leon linda lisa liz lorenzo lori louis louise luca lucas lucy ludovic
  luis luke lynn magnus manuel marc marcel marcelo marcus margaret maria marie mario marissa mark marta martha martin mary masayoshi matt matteo
  matthew max meera megan mehmet melissa michael michelle miguel mike mikhail mohamed mohammed monica muhammad mukesh mustafa nadia nancy naomi
  natalie natasha nathan neha neil nicholas nick nicole nikhil nikolai nina noah nobuyuki nora olaf oleg olga oliver olivia omar oscar otto pablo
  pamela paolo pascal patricia patrick paul paula pavel pedro peter petra phil philip phyllis pierre piotr pranav priya rachel rafael rahul raj
  rajesh ralph ramon ravi ray raymond rebecca reed reinhard renata riccardo richard rick rita rob robert roberto robin roger rohit ron ronald rosa
  rose ross roy rupert russell ruth ryan safra sally sam samantha samuel sandra sanjay santiago sara sarah satoshi satya scott sean sebastian sergey
  sergio shannon shantanu sharon sheryl shinji simon sofia sophia stanley stefan stella stephanie stephen steve steven sue sundar sunil suresh susan
  suzanne sven svetlana sylvia takashi takeshi tara tatiana ted teresa terry theresa thierry thomas tim timothy tina tobias todd tom tomas tony
  tracy travis tyler ulrich umberto ursula valerie vanessa vera veronica victor victoria vijay vikram vincent vincenzo vinod virginia vladimir
  walter wanda wayne wendy william wolfgang xavier yann yasir yasmin yolanda yoshihiro youssef yuki yuri yusuf yves zachary zoe
`);

/**
 * What only somebody does, as it stands right after a name or after the verb that helps it: "Acme agreed", "Acme will pay". A noun that
 * opens a sentence ("Rent", "Production") does none of it.
 */
export const AGENT_VERBS = wordSet(`
  agreed agrees agree signed signs sign pays paid pay bought buys buy acquired acquires acquire rents rented rent leases leased lease owes owed
  owe borrowed borrows borrow raised said says say announced announces announce disclosed disclose reported posted plans planned plan expects
  expected filed hired employs employed employ spends spent spend invested invest owns owned own sells sold sell operates operated operate
  committed commits commit pledged raises wins won lands landed secures secured launches launched unveils unveiled warns warned slashes slashed seeks sought
  hopes hoped wants wanted earns earned loses lost hires burns burned trails trailed sheds struggles merges merged beats misses boasts swings swung
`);
/** Verbs that help another. */
export const HELPING_VERBS = wordSet('will would can could may might must shall has had have also already');

/** Words beside a name that make it a person's. */
export const ROLES = wordSet(`
  mr mrs ms dr ceo cfo coo cto chief executive officer president chairman chairwoman chair founder cofounder analyst economist director manager
  spokesperson spokesman spokeswoman senator governor minister secretary professor billionaire entrepreneur lawyer attorney partner engineer promoter
`);

/** Places: they are where, not who. Source: US states with their AP abbreviations, the larger countries and the cities that business
 * news names most. */
export const PLACES = wordSet(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
  tennessee texas utah vermont virginia washington wisconsin wyoming america europe asia africa australia canada mexico brazil argentina chile
  china japan korea taiwan india singapore indonesia vietnam thailand germany france spain italy netherlands belgium ireland britain england
  portugal greece hungary romania czechia slovakia bulgaria croatia serbia estonia latvia lithuania iceland luxembourg malta cyprus philippines
  malaysia pakistan bangladesh colombia peru venezuela ecuador uruguay morocco algeria ethiopia ghana kuwait oman kazakhstan uzbekistan zealand
  scotland wales switzerland austria sweden norway denmark finland poland ukraine russia turkey israel egypt nigeria kenya qatar bahrain
  london paris berlin munich madrid rome milan amsterdam brussels dublin zurich geneva stockholm oslo copenhagen helsinki warsaw moscow tokyo
  dhabi seoul beijing shanghai shenzhen mumbai delhi bangalore dubai riyadh toronto vancouver montreal sydney melbourne boston chicago dallas denver
  detroit houston memphis miami minneapolis nashville philadelphia phoenix pittsburgh portland seattle atlanta austin baltimore charlotte
  cleveland columbus brooklyn manhattan york angeles francisco diego antonio jose vegas orleans hampshire jersey carolina dakota kingdom states earth moon mars
  americas emea apac apjc latam benelux scandinavia
  n.c. s.c. n.j. n.y. n.h. n.m. n.d. s.d. r.i. w.va. d.c. b.c.
  ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn mo mont neb nev okla ore pa tenn tex vt va wis wyo
`);

/** Last words of the names of places. */
export const LANDMARKS = wordSet(
  'emirates city county state valley bay beach river island islands street avenue road canyon mountains lake',
);

/** Nouns that name a site or a part of one: "the Northfield plant". */
export const SITE_NOUNS = wordSet(`
  site sites facility facilities campus campuses plant plants factory factories mine mines mill refinery warehouse cluster clusters
  supercomputer supercomputers datacenter datacenters center centers centre centres complex farm park terminal gigafactory fab fabs foundry
`);

/** Nouns that name a part of a company: "the Cloud segment". */
export const SEGMENT_NOUNS = wordSet(
  'segment segments division divisions unit units business businesses arm arms studio group operations franchise wing',
);

/** Acronyms for a line of business; they are no names by themselves. */
export const LINES_FOR_SHORT = /^(?:AI|EV|IT|HR|B2B|AR|VR|5G|IoT)$/;

/** Nouns that stand for the company last spoken of: "the lab", "the chipmaker". */
export const COMPANY_NOUNS = wordSet(`
  company lab firm startup start-up group corporation maker chipmaker automaker carmaker drugmaker bank retailer airline developer provider
  supplier manufacturer operator giant business registrant issuer lender insurer host designer streamer producer hyperscaler
`);

/** Nouns that say of the name beside them that it is a company's: "chip designer Acme Micro", "Acme Cloud, the host of". */
export const COMPANY_KINDS: ReadonlySet<string> = new Set([
  ...COMPANY_NOUNS,
  ...wordSet(`
    hoster vendor carrier utility foundry contractor broker miner publisher broadcaster brewer grocer builder landlord
    distributor conglomerate biotech fintech unicorn telecom neocloud shipper railroad fund
  `),
]);

/** Nouns that stand for the one who pays. */
export const PAYER_NOUNS = wordSet('customer client tenant lessee buyer licensee subscriber renter');

/** Endings that belong to a company's name in law, not in print. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set([...IN_LAW, 'holdings']);

/** Last words of a company's name that are left out when it is spoken of again: "Acme Robotics", then "Acme". */
export const TRADES = wordSet(`
  bank banks bancorp energy motors motor stores foods food labs laboratories group holdings partners partnership capital technologies technology systems
  robotics aerospace aviation airlines airways networks media pharma pharmaceuticals therapeutics biosciences industries international financial
  software games entertainment brands compute computing semiconductor semiconductors semi hosting finserv materials mining steel power electric oil gas petroleum
  insurance logistics shipping railway hotels resorts restaurants pictures studios records sciences medical health healthcare automotive
  solutions services communications telecom wireless properties realty homes chemicals devices dynamics instruments ventures associates
  telecommunications telekom versicherung assurance reinsurance re mutual securities trust biotech biopharma genomics vaccines cement paper
  packaging glass rubber textiles apparel beverages breweries brewing dairy farms fertilizers water utilities renewables solar railways rail
  freight maritime marine line lines cruises travel airline air defence defense engineering construction builders supermarkets retail publishing
  broadcasting television music cinemas gold silver copper lithium resources minerals exploration refining pipelines
  grid cloud analytics security mobility platforms batteries photonics optics furniture cosmetics footwear diagnostics payments streaming space launch
`);
