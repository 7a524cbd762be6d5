/**
 * Duties that bound commissioners and those preparing to become them in the autumn of 2012, in our words.
 * Source: NHS Act 2006 (sections 242 and 244), Equality Act 2010 (section 149), Local Government and Public
 * Involvement in Health Act 2007; legislation.gov.uk, Open Government Licence v3.0. Until 1 April 2013 the
 * primary care trust carried the duty in law.
 */
export const duties2012 = {
  involve: {
    text: 'Involve the people who use services, themselves or through those who speak for them, in planning services, in proposals to change them and in decisions on how they run.',
    note: 'NHS Act 2006, section 242(1B)',
    from: '2008-11-03',
  },
  scrutiny: {
    text: 'Consult the council’s health scrutiny committee on any substantial change or development of a service.',
    note: 'NHS Act 2006, section 244',
    from: '2007-03-01',
  },
  equality: {
    text: 'Think of equality in all we do: end discrimination, give people an equal chance, and help groups to get on with one another.',
    note: 'Equality Act 2010, section 149',
    from: '2011-04-05',
  },
  patientBodies: {
    text: 'Work with the local involvement network and answer it, and report each year on whom we consulted and what came of it.',
    note: 'Local Government and Public Involvement in Health Act 2007',
    from: '2008-04-01',
  },
  constitution: {
    text: 'Keep to the rights and pledges of the NHS Constitution, and make sure that people know of them.',
    note: 'Health Act 2009, section 2: regard to the NHS Constitution',
    from: '2010-01-19',
  },
} as const;

/** The four tests for any proposal to reorganise services, in our words (Operating Framework revision, June 2010). */
export const fourTests =
  'Four tests for any reorganisation: GPs who commission support it, patients and public have been more closely involved, the clinical evidence is clear, and people still have a choice.';
