// The style of the record as a file: fonts that readers have, A4 in print. The server allows it by its hash.
export const recordStyle = `
:root{color-scheme:light;--ground:#f3f2ea;--surface:#fffefa;--sunk:#e7e5d8;--line:#d3cfbd;--ink:#181d3a;--ink-2:#3f4461;
--roof:#232f78;--brass:#e8a41f;--teak:#c9ae93;--leaf:#0b4f40;--edge:#181d3a;
--ui:'IBM Plex Sans Thai','Noto Sans Thai',Thonburi,'Leelawadee UI',Loma,system-ui,sans-serif;
--read:'IBM Plex Sans Thai Looped','Noto Sans Thai Looped',Sarabun,'TH Sarabun New',Thonburi,'Leelawadee UI',Loma,Garuda,system-ui,sans-serif;
--title:Pridi,'Noto Serif Thai','IBM Plex Sans Thai',Thonburi,'Leelawadee UI',Norasi,system-ui,serif}
*{box-sizing:border-box;margin:0}
html{background:var(--ground);color:var(--ink);font:1.0625rem/1.8 var(--read);-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
html[lang=en]{line-height:1.65}
body{border-top:14px solid var(--roof)}
body::before{content:'';display:block;height:4px;background:var(--brass);margin:4px 5vw 0}
main{max-width:760px;margin:0 auto;padding:36px 24px 72px}
h1,h2,h3{font-family:var(--title);font-weight:600;line-height:1.42;text-wrap:balance}
html[lang=en] :is(h1,h2,h3){line-height:1.25}
h1{font-size:2.125rem;margin-top:10px}
h2{font-size:1.5rem;margin:48px 0 10px}
h3{font-size:1.1875rem;margin:26px 0 6px}
h3 small,figcaption small{font:400 .9375rem/1.5 var(--ui);color:var(--ink-2);margin-left:.4em;white-space:nowrap}
p+p{margin-top:.8em}
.ui,.kind,.when,dt,table,figure,footer,.small,.names{font-family:var(--ui)}
.kind,.when,.small{color:var(--ink-2)}
:is(ul,dl,table,figure,code)+p{margin-top:.8em}
.kind,.small,footer{font-size:.9375rem}
.tag{border:1px dashed #7f7b67;border-radius:6px;padding:2px 8px;margin-right:.5em}
.lead{font-size:1.1875rem}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;border-block:3px solid var(--teak);padding:16px 0;margin:26px 0;line-height:1.5}
.facts dt{font-size:.875rem;color:var(--ink-2)}
.facts dd{font:600 1.5rem/1.4 var(--title)}
.pairs dt{font-weight:600;font-size:.9375rem;margin-top:12px}
.pairs dd,.sums dd{margin:0}
.sums{font-size:.875rem;line-height:1.6;margin-top:14px;display:grid;grid-template-columns:max-content 1fr;gap:4px 16px}
.sums dd,code{font-family:ui-monospace,SFMono-Regular,Consolas,'DejaVu Sans Mono',monospace;font-size:.8125rem;overflow-wrap:anywhere}
code{display:block;background:var(--sunk);border-radius:8px;padding:10px 14px;margin:10px 0;font-size:.9375rem}
ol,ul{padding-left:1.4em}
li+li{margin-top:.35em}
.names{list-style:none;padding:0;columns:3;column-gap:24px;font-size:.9375rem;margin-top:8px}
.names li{break-inside:avoid;margin:0}
table{width:100%;border-collapse:collapse;font-size:.9375rem;margin-top:12px;line-height:1.6;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600;border-bottom:2px solid var(--ink);padding:6px 10px 6px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:7px 10px 7px 0;vertical-align:top}
.r{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
td.r:first-child,th.r:first-child{text-align:left}
blockquote{margin:10px 0;padding:10px 16px;background:var(--surface);border:1px solid var(--line);border-radius:10px}
blockquote footer{color:var(--ink-2);line-height:1.6}
.under{margin:8px 0 2px;padding-left:14px;border-left:3px solid var(--teak)}
.under>p:first-child{font:600 .875rem/1.6 var(--ui);color:var(--ink-2)}
.under blockquote{border:0;background:none;padding:4px 0;margin:0}
.answer{margin-top:8px;padding:8px 12px;background:#ddf0e8;border-radius:8px;color:var(--leaf)}
.answer b{font:600 .9375rem/1.6 var(--ui)}
.gone{color:var(--ink-2)}
.mark{width:1.05em;height:1.05em;vertical-align:-.14em;stroke:var(--edge);stroke-width:1.5;margin-right:.35em}
.c1{fill:#153185}.c2{fill:#ea9d34}.c3{fill:#d83b72}.c4{fill:#00664d}.c5{fill:#69c2fe}.c6{fill:#662d06}.c7{fill:#9f76bc}.c8{fill:#8698a6}
.c0{fill:var(--roof)}
figure{margin:20px 0}
figcaption{font:600 1.125rem/1.5 var(--title)}
figcaption small{margin:0;display:block;white-space:normal}
.bar{display:grid;grid-template-columns:minmax(0,1fr) 42% 7.5em;gap:12px;align-items:center;font-size:.9375rem;line-height:1.5;padding:6px 0}
.bar svg:last-of-type{display:block;width:100%;height:22px}
.bar .mark{display:inline!important;width:1.05em!important;height:1.05em!important}
.bar b{font-weight:600;font-variant-numeric:tabular-nums}
.track{fill:var(--sunk)}
.twin{font-size:.9375rem;color:var(--ink-2);line-height:1.7;margin-top:6px}
a{color:inherit}
@media screen and (max-width:640px){.facts{grid-template-columns:1fr 1fr}.names{columns:2}.sums{grid-template-columns:1fr}.bar{grid-template-columns:1fr auto}.bar svg:last-of-type{grid-column:1/-1;grid-row:2}table{display:block;overflow-x:auto}h1{font-size:1.75rem}main{padding:24px 20px 48px}}
@page{size:A4;margin:18mm 20mm 20mm}
@media print{
.quotes{columns:2;column-gap:10pt}.quotes blockquote{margin:0 0 7pt;padding:6pt 10pt;font-size:10pt;line-height:1.65}
:root{--ground:#fff;--surface:#fff;--ink:#000;--ink-2:#333}
html{font-size:10.5pt;background:none}
body{border:0}body::before{display:none}
main{max-width:none;padding:0}
h2{margin-top:14pt;padding-top:6pt;font-size:15pt}h3{margin-top:9pt;padding-top:4pt}h1{font-size:22pt}
h2,h3,figcaption,.lead{break-after:avoid}
blockquote,tr,figure,.facts,.sums,.pairs div,li{break-inside:avoid}
p{orphans:3;widows:3}
.facts dd{font-size:15pt}
.noprint{display:none}
a{text-decoration:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
