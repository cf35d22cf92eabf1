/**
 * The report's only style sheet. Two type faces of the system, one measure, hairlines instead of boxes. Each group of findings has a colour and a
 * sign: colour is never the only difference. All pairs of text and ground reach WCAG AA in both schemes (the test computes them).
 */
export const COLORS = {
  light: {
    paper: '#fdfcf9',
    ink: '#1b1b19',
    quiet: '#5f5d57',
    rule: '#d9d5cb',
    panel: '#f5f2ea',
    link: '#1f4e79',
    mark: '#ffe69a',
    'mark-ink': '#1b1b19',
    conflict: '#a3161f',
    flagged: '#8a4b00',
    note: '#3b5876',
    match: '#2c6438',
    'not-comparable': '#5f5d57',
  },
  dark: {
    paper: '#161615',
    ink: '#e9e6df',
    quiet: '#a8a49b',
    rule: '#3a3833',
    panel: '#1f1e1c',
    link: '#9cc4ea',
    mark: '#5c4a0e',
    'mark-ink': '#fff6d8',
    conflict: '#ff8d86',
    flagged: '#f0b264',
    note: '#9dbcdc',
    match: '#8ccb99',
    'not-comparable': '#a8a49b',
  },
} as const;

const variables = (scheme: keyof typeof COLORS): string =>
  Object.entries(COLORS[scheme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

export const STYLE = `
:root{color-scheme:light dark;${variables('light')};
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans);overflow-wrap:break-word}
.page{max-width:1120px;margin:0 auto;padding:40px 32px 72px}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,summary:focus-visible,select:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:2px}
h1,h2,h3,p,blockquote,figure,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:12px;background:var(--paper);padding:8px 12px;z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

/* Masthead */
.masthead{border-top:3px solid var(--ink);padding-top:12px}
.brand{font-size:13px;letter-spacing:.02em;color:var(--quiet)}
.brand b{color:var(--ink);font-weight:650}
h1{font:600 clamp(28px,4.6vw,44px)/1.12 var(--serif);letter-spacing:-.012em;margin:26px 0 12px;max-width:24em;text-wrap:balance}
.dek{color:var(--quiet);font-size:17px;max-width:44em}
.counts{display:grid;grid-template-columns:repeat(5,1fr);gap:0;margin:32px 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.counts li{padding:14px 16px 16px;border-left:1px solid var(--rule)}
.counts li:first-child{border-left:0;padding-left:0}
.counts a{color:inherit;text-decoration:none;display:block}
.counts a:hover .label{text-decoration:underline}
.counts .number{font:600 40px/1.1 var(--serif);font-variant-numeric:lining-nums tabular-nums;display:block}
.counts .label{font-size:14px;color:var(--ink)}
.counts .none{color:var(--quiet)}
.counts .none .label{color:var(--quiet)}
.sign{font-family:var(--sans);font-weight:700;display:inline-block;min-width:1em}
.conflict .sign,.conflict .number{color:var(--conflict)}
.flagged .sign,.flagged .number{color:var(--flagged)}
.note .sign,.note .number{color:var(--note)}
.match .sign,.match .number{color:var(--match)}
.not-comparable .sign,.not-comparable .number{color:var(--not-comparable)}
.alert{margin-top:24px;padding:12px 16px;border-left:3px solid var(--flagged);background:var(--panel)}
.filter{display:flex;gap:10px;align-items:baseline;margin-top:24px;font-size:14px;color:var(--quiet)}
.filter select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:5px 8px;max-width:100%;min-width:0}

/* Sections */
.group{margin-top:56px}
.group>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 14px;padding-bottom:10px;border-bottom:2px solid var(--ink)}
h2{font:600 24px/1.2 var(--serif)}
.group>header p{color:var(--quiet);font-size:15px}
.group .empty{padding:18px 0;color:var(--quiet)}

/* One finding */
.finding{display:grid;grid-template-columns:148px minmax(0,1fr);gap:6px 28px;padding:26px 0 30px;border-bottom:1px solid var(--rule);scroll-margin-top:12px}
.finding:target{background:var(--panel);box-shadow:0 0 0 12px var(--panel)}
.tag{font-weight:650;font-size:15px}
.conflict .tag{color:var(--conflict)}
.flagged .tag{color:var(--flagged)}
.note .tag{color:var(--note)}
.meta{font-size:13px;line-height:1.5;color:var(--quiet)}
.meta code,td code{font:12px/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;color:var(--quiet)}
.meta a{color:inherit;text-decoration-color:var(--rule)}
.about{font-size:13.5px;color:var(--quiet);margin-bottom:4px}
.about::first-letter{text-transform:uppercase}
h3{font:500 21px/1.36 var(--serif);letter-spacing:-.003em;max-width:40em;text-wrap:pretty}
.decision{margin-top:10px;padding:8px 14px;border-left:3px solid var(--rule);background:var(--panel);font-size:15px}
.decide form{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:baseline;margin-top:12px;font-size:14px}
.decide input,.decide select,.decide button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:4px 8px;max-width:100%}
.novelty{font-weight:650;color:var(--ink)}
.claims{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:24px 32px;margin-top:20px}
.claims>:only-child{grid-column:1/-1;max-width:36em}
.claims li+li{margin-top:24px}
.side{font-size:13px;color:var(--quiet)}
.figure{font-weight:650;font-size:18px;line-height:1.3;font-variant-numeric:lining-nums}
.context{font-size:14px;color:var(--quiet)}
blockquote{font:17px/1.5 var(--serif);margin:10px 0 8px;padding-left:14px;border-left:2px solid var(--rule);unicode-bidi:isolate}
mark{background:var(--mark);color:var(--mark-ink);padding:.06em .16em;margin:0 -.04em;border-radius:2px;font-weight:600}
.cite{font-size:13.5px;color:var(--quiet);padding-left:16px;font-style:normal;display:block}
.cite b{color:var(--ink);font-weight:600}
.working{margin-top:18px;padding:10px 14px;background:var(--panel);font-size:15px;font-variant-numeric:lining-nums tabular-nums}
.working b{font-weight:600;font-size:13px;color:var(--quiet);margin-right:8px}
.more{margin-top:16px}
.more ul{margin-top:14px}
.more summary,.fold>summary{cursor:pointer;color:var(--link);font-size:15px}
.fold>summary{padding:16px 0}

/* Tables */
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14.5px}
caption{text-align:left}
th{font-weight:600;font-size:13px;color:var(--quiet);text-align:left;padding:8px 16px 8px 0;border-bottom:1px solid var(--ink);vertical-align:bottom}
td{padding:12px 16px 12px 0;border-bottom:1px solid var(--rule);vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.short{white-space:nowrap}
.right{text-align:right;font-variant-numeric:tabular-nums lining-nums}
td .figure{font-size:15.5px}
td q{quotes:none;display:block;font:15px/1.45 var(--serif);margin-top:2px;unicode-bidi:isolate}
td .small{font-size:13px;color:var(--quiet);display:block}
.pairs td{width:44%}
.pairs td:last-child{width:12%}
.problems li{padding:14px 0;border-bottom:1px solid var(--rule)}
.problems .what{font-weight:600}
.problems .todo{color:var(--quiet)}
.colophon{margin-top:64px;padding-top:14px;border-top:1px solid var(--rule);font-size:13.5px;color:var(--quiet);max-width:52em}

@media screen and (max-width:820px){
.page{padding:24px 20px 56px}
.finding{grid-template-columns:minmax(0,1fr)}
.finding .meta{display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline}
.claims{grid-template-columns:minmax(0,1fr)}
.counts{grid-template-columns:repeat(3,1fr)}
.counts li{padding:12px 12px 14px}
.counts li:nth-child(3n+1){border-left:0;padding-left:0}
.counts li:nth-child(n+4){border-top:1px solid var(--rule)}
.counts .number{font-size:32px}
.group{margin-top:44px}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack tbody,.stack tr,.stack td,.pairs td:last-child{display:block;width:auto}
.stack tr{padding:14px 0;border-bottom:1px solid var(--rule)}
.stack td{border:0;padding:0 0 6px;text-align:left}
.stack td[data-label]{display:inline-block;margin-right:16px}
.pairs td[data-label]{display:block;margin:8px 0 0;padding-left:14px;border-left:2px solid var(--rule)}
.filter{flex-wrap:wrap}
.stack td[data-label]::before{content:attr(data-label) " ";color:var(--quiet);font-size:13px}
}
@page{margin:16mm 15mm}
@media print{
:root{color-scheme:light;${variables('light')};--paper:#fff}
body{font-size:10pt}
.tag{font-size:10pt;white-space:nowrap}
h1{font-size:24pt}
h3{font-size:13pt}
blockquote{font-size:11pt}
.finding{grid-template-columns:112px minmax(0,1fr);gap:4px 18px;padding:16px 0}
.group{margin-top:28px}
.page{max-width:none;padding:0}
.filter,.skip,.fold>summary,.more summary,.decide{display:none}
details::details-content{content-visibility:visible;block-size:auto;opacity:1}
.finding,.claims li,tr,.problems li{break-inside:avoid}
.group>header{break-after:avoid}
a{color:inherit}
mark{-webkit-print-color-adjust:exact;print-color-adjust:exact;text-decoration:underline}
}
`;
