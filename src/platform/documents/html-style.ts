/** The style of a report that stands by itself, on a screen and printed. It names no address: nothing is fetched. */
export const htmlStyle = (colour: string): string => `:root{--brand:${colour}}
*{box-sizing:border-box}
html{background:#fff;color:#212b32;font:1rem/1.5 Arial,"Helvetica Neue",Helvetica,system-ui,sans-serif;overflow-wrap:break-word}
body{max-width:75rem;margin:0 auto;padding:1.5rem}
a{color:#005eb8}
a:focus-visible,summary:focus-visible,section:focus-visible{outline:3px solid #212b32;background:#ffeb3b}
h1,h2,h3,h4{margin:1.6em 0 .5em;color:var(--brand);line-height:1.2}
h1{margin-top:.6em;font-size:2rem}h2{font-size:1.5rem}h3{font-size:1.2rem}h4{font-size:1.05rem}
p,ul,ol{margin:0 0 .8em}
p,li{max-width:46rem}
.letterhead{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:end;padding-bottom:.75rem;border-bottom:3px solid var(--brand)}
.letterhead p{margin:0}
.letterhead__name{color:var(--brand);font-size:1.3rem;font-weight:700}
.letterhead__quiet,.document__subtitle,.document__hint,.chart__says,figcaption{color:#4c6272}
.letterhead__quiet,.document__hint{font-size:.875rem}
.letterhead__address{text-align:end}
.letterhead img{max-height:4rem;width:auto}
.document__subtitle{font-size:1.2rem}
.document__hint{display:block;font-weight:400}
.document__caption{margin:1.5em 0 .4em}
.document__figure{margin:1.5rem 0}
.document__figure img{max-width:100%;height:auto}
.document__choice{display:inline-block;margin-inline-end:1.2em}
.document__foot{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid #aeb7bd;color:#4c6272;font-size:.875rem}
.nhsuk-summary-list{margin:1rem 0 1.5rem;border:1px solid #aeb7bd;border-bottom:0}
.nhsuk-summary-list__row{display:grid;grid-template-columns:minmax(9rem,32%) 1fr;border-bottom:1px solid #aeb7bd}
.nhsuk-summary-list__key{padding:.45rem .7rem;background:#eef2f5;font-weight:700}
.nhsuk-summary-list__value{min-height:2.4rem;margin:0;padding:.45rem .7rem}
.nhsuk-summary-list__value>:last-child{margin-bottom:0}
.nhsuk-summary-list--no-border,.nhsuk-summary-list--no-border *{border:0;background:none}
.nhsuk-summary-list--no-border .nhsuk-summary-list__row{grid-template-columns:auto 1fr}
.nhsuk-summary-list--no-border :is(dt,dd){min-height:0;padding:.1rem .7rem .1rem 0}
.nhsuk-inset-text{margin:1.5rem 0;padding:.7rem 1rem;border-inline-start:6px solid var(--brand);background:#eef2f5}
.nhsuk-inset-text>:last-child{margin-bottom:0}
.nhsuk-u-visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.data-frame{margin:1rem 0 1.5rem;overflow-x:auto}
.data-table{width:100%;border-collapse:collapse;font-size:.9375rem;line-height:1.4}
.data-table caption{margin-bottom:.4rem;font-weight:700;text-align:start}
.data-table :is(th,td){padding:.35rem .5rem;border:1px solid #aeb7bd;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.data-table thead th{background:var(--brand);color:#fff;vertical-align:bottom}
.data-table tbody th[rowspan],.data-table .document__section th{background:#eef2f5}
.data-table .document__section th{color:var(--brand);font-size:1.05em}
.data-table :is(th,td) :is(p,ul,ol){margin:0 0 .35em}
.data-table :is(ul,ol){padding-inline-start:1.1em}
.data-table .data-table__figure{font-variant-numeric:tabular-nums;text-align:end}
.document__table{min-width:42rem}
.chart{margin:1.5rem 0}
.chart__title,.chart__says{display:block}
.chart__title{color:#212b32;font-weight:700}
.chart svg{display:block;max-width:100%;height:auto}
.chart__narrow{display:none}
.chart__numbers .data-table{width:auto;min-width:50%}
.tag{display:inline-flex;gap:.4em;align-items:center;padding:.05em .5em .05em .4em;border:1px solid;border-radius:3px;white-space:nowrap}
.tag--done{background:#e5f4ea;color:#00572a}.tag--late{background:#fdeee0;color:#7a3c00}.tag--stopped{background:#fbe9e7;color:#8c1810}
.tag--doing{background:#e6eff8;color:#003087}.tag--waiting{color:#384853}
@media (max-width:40rem){.chart__wide{display:none}.chart__narrow{display:block}.nhsuk-summary-list__row{grid-template-columns:1fr}.letterhead__address{text-align:start}}
@page{size:A4;margin:18mm}
@page turned{size:A4 landscape}
@media print{html{font-size:9.5pt}body{max-width:none;padding:0}.data-frame{padding-inline-end:1px}.document__pages--landscape{page:turned}.document__break{break-after:page}
thead{display:table-header-group}tr:not(:has([rowspan])),td:not([rowspan]),.chart,figure{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}.data-frame{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
