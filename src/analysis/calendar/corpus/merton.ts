/** The 42 lines of Merton's plan with dates as printed and their ratings (appendix A.1 of the requirements). */
export const mertonLines: readonly { code: string; printed: string; rag: 'green' | 'amber' | 'red' }[] = `
M01 | May 2012 | green
M02 | June 2012 | green
M03 | Jan 2012 and ongoing | green
M04 | June 2012 | green
M05 | June 2012 | amber
M06 | June 2012 | green
M07 | September 2012 | amber
M08 | July 2012 | amber
M09 | October 2012 | green
M10 | Ongoing | green
M11 | ngoing | amber
M12 | December 2012 | green
M13 | September 2012 | green
M14 | September 2012 | green
M15 | September 2012 | green
M16 | October 2012 | amber
M17 | September 2012 | amber
M18 | October 2012 | red
M19 | Ongoing | amber
M20 | Ongoing | green
M21 | October 2012 | amber
M22 | June/July 2012 | green
M23 | July 2012 (stray) / Ongoing | green
M24 | Ongoing | green
M25 | June 2012 | green
M26 | Ongoing | amber
M27 | October 2012 | amber
M28 | October 2012 | amber
M29 | April 2012 | green
M30 | September 2012 | amber
M31 | June 2012 | green
M32 | June 2012 | green
M33 | September 2012 | amber
M34 | Ongoing | green
M35 | Ongoing | green
M36 | Ongoing | amber
M37 | Ongoing | amber
M38 | Ongoing | green
M39 | Ongoing | green
M40 | September 2012 | green
M41 | Ongoing | amber
M42 | September 2012 | green`
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', printed = '', rated = ''] = line.split(' | ');
    return { code, printed, rag: rated === 'red' ? 'red' : rated === 'amber' ? 'amber' : 'green' };
  });
