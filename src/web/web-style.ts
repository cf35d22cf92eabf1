/** What the served pages have beyond the report's style sheet: the bar above it, forms, and lists of runs and documents. */
export const WEB_STYLE = `
.site{border-bottom:1px solid var(--rule);background:var(--panel);font-size:14px}
.site>div{max-width:1120px;margin:0 auto;padding:10px 32px;display:flex;flex-wrap:wrap;gap:6px 20px;align-items:baseline}
.site nav{display:flex;flex-wrap:wrap;gap:6px 20px}
.site a{padding:4px 0}
.site a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
.notices{max-width:1120px;margin:0 auto;padding:0 32px}
.notices .alert{margin-top:16px;font-size:15px}
.choose{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:end;max-width:1120px;margin:0 auto;padding:16px 32px 0;font-size:14px}
.choose label{display:grid;gap:3px;color:var(--quiet);font-size:13px}
.choose select,.choose input{font:15px/1.3 var(--sans);color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:6px 8px;max-width:15em;min-width:0}
.choose button{font:600 15px/1.3 var(--sans);color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:3px;padding:7px 14px;cursor:pointer}
.choose button:focus-visible,.choose input:focus-visible{outline:2px solid var(--link);outline-offset:3px}
.choose p{margin:0;padding:7px 0;color:var(--quiet)}
.versions li{padding:8px 0}
.versions .was{color:var(--quiet)}
.plain h1{margin-top:14px}
.plain h3{margin-top:16px}
@media (max-width:640px){.site>div,.notices,.choose{padding-left:20px;padding-right:20px}.choose{display:grid;grid-template-columns:1fr 1fr}.choose label,.choose select,.choose input{width:100%;max-width:none}}
@media print{.site,.choose{display:none}}
`;
