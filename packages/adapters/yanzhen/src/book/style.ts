/** How the rule book looks: one column to read, a list of contents beside it where there is room, paper where it is printed. */
export const style = `
:root{color-scheme:light dark;--paper:light-dark(#fcfbf8,#15171a);--ink:light-dark(#1d2126,#e6e4df);--soft:light-dark(#59616b,#a4abb5);
--line:light-dark(#ddd9d0,#33383f);--card:light-dark(#fff,#1c1f24);--accent:light-dark(#1a5c8a,#8cc4ee);
--good:light-dark(#1c6b3c,#7fd6a2);--goodbg:light-dark(#e9f5ec,#16281e);--bad:light-dark(#9b2318,#f2a097);--badbg:light-dark(#fbeceb,#331c1a);
--warn:light-dark(#7a5200,#ecc777);--warnbg:light-dark(#fdf3dc,#322817)}
*{box-sizing:border-box}html{scroll-behavior:smooth;scroll-padding-top:5rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.75 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif}
a{color:var(--accent);text-underline-offset:.2em}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:2}
header.book{max-width:76rem;margin:0 auto;padding:3rem 1.5rem 1rem}
h1{font-size:2.1rem;line-height:1.3;margin:0 0 .5rem;letter-spacing:.02em}.sub{color:var(--soft);margin:0}
.notice{border-left:.3rem solid var(--warn);background:var(--warnbg);padding:.75rem 1rem;margin:1rem 0;border-radius:0 .4rem .4rem 0}.notice p{margin:.2rem 0}
.find{position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:1}
.find div{max-width:76rem;margin:0 auto;padding:.6rem 1.5rem;display:flex;gap:1rem;align-items:center;flex-wrap:wrap}
.find input{flex:1 1 16rem;font:inherit;padding:.35rem .75rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--card);color:inherit}
.find output{color:var(--soft);font-size:.9rem;min-width:6rem}
.cols{max-width:76rem;margin:0 auto;padding:0 1.5rem 4rem;display:grid;grid-template-columns:17rem minmax(0,1fr);gap:2.5rem}
nav.toc{position:sticky;top:4rem;align-self:start;max-height:calc(100vh - 5rem);overflow:auto;font-size:.88rem;line-height:1.5;padding:1.5rem 0}
nav.toc h2{font-size:.95rem;margin:1.2rem 0 .3rem}nav.toc ol{list-style:none;margin:0;padding:0}nav.toc li{margin:.15rem 0}
nav.toc a{text-decoration:none;display:block;padding:.1rem 0}nav.toc a:hover{text-decoration:underline}nav.toc .id{color:var(--soft);font-variant-numeric:tabular-nums}
section.room>h2{font-size:1.5rem;margin:2.5rem 0 1rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
article.rule{background:var(--card);border:1px solid var(--line);border-radius:.8rem;padding:1.4rem 1.6rem;margin:0 0 1.5rem}
article.rule:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
article.rule h3{font-size:1.2rem;margin:0 0 .4rem;line-height:1.45}article.rule h3 .id{color:var(--soft);font-weight:500;margin-right:.6rem;font-size:.95em}
article.rule h3 a{color:inherit;text-decoration:none}article.rule h3 a:hover{text-decoration:underline}
h4{font-size:.95rem;margin:1.3rem 0 .4rem;color:var(--soft);font-weight:600}
.label{display:inline-block;font-size:.82rem;font-weight:600;color:var(--warn);background:var(--warnbg);border:1px solid currentColor;border-radius:.4rem;padding:0 .5rem;margin:0 .4rem .3rem 0}
.off{color:var(--soft);background:none}.soft{color:var(--soft)}.small{font-size:.88rem}
ul.plain{list-style:none;padding:0;margin:0}ul.plain>li{margin:.45rem 0}code{font-size:.85em;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:0 .3rem;overflow-wrap:break-word}td code{white-space:nowrap}td:nth-child(3){white-space:nowrap}th[scope=row]{font-weight:600;white-space:normal;min-width:10rem}th .small{font-weight:400}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;color:var(--soft);padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--line)}thead th{white-space:nowrap}td .label{font-size:.75rem}
.ex{border-left:.25rem solid var(--good);background:var(--goodbg);border-radius:0 .4rem .4rem 0;padding:.5rem .9rem;margin:.5rem 0}
.ex.counter{border-color:var(--bad);background:var(--badbg)}.ex b{color:var(--good);margin-right:.5rem}.ex.counter b{color:var(--bad)}.ex p{margin:.1rem 0}
details summary{cursor:pointer;color:var(--accent)}.hidden{display:none!important}
footer{max-width:76rem;margin:0 auto;padding:1rem 1.5rem 3rem;color:var(--soft);font-size:.9rem;border-top:1px solid var(--line)}
@media (max-width:56rem){.cols{display:block}nav.toc{position:static;max-height:none;border-bottom:1px solid var(--line)}article.rule{padding:1rem}}
@media print{:root{color-scheme:light}.find,.skip{display:none}.cols{display:block;padding:0}nav.toc{position:static;max-height:none;break-after:page}
body{font-size:10.5pt;background:#fff}article.rule{break-inside:avoid-page;box-shadow:none}details::details-content{content-visibility:visible;block-size:auto}a{color:inherit}}
`
