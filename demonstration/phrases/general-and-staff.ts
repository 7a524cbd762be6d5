/**
 * Sentences for composed comments, by theme. A line is: where it may be said | + praise, - complaint,
 * > suggestion | the sentence. `any` is any service; @then and @now keep a line to 2012 or to today.
 * Braces hold a word that varies. Each organisation uses a sentence at most once.
 */
export const generalAndStaff: { [code: string]: string } = {
  thanks: `
any|+|Nothing to grumble about at all, just a thank you to everyone there.
any|+|Honestly could not fault it.
any|+|Really pleased with how {day} went, please pass on my thanks.
any|+|A big well done to the whole team.
any|+|I only ever write in to moan, so let me say for once that it was excellent.
any|+|Top marks from me and from {who}.
any|+|I came away feeling a hundred times better about the whole thing.
gp,nurse,pharmacy|+|We are lucky to have it on our doorstep and I hope you know that people round here appreciate it.
ward,day,maternity|+|From start to finish I was looked after beautifully.
clinic,physio,hearing,feet|+|Could not ask for more, I would go back tomorrow.
any|+|Ten out of ten.
any|+|Thank you, thank you, thank you.
`,
  run: `
clinic,day,bloods|+|It all ran like a train, in one door and out the other with everything done.
gp|-|The left hand and the right hand there have never been introduced.
clinic,ward|-|My notes were in another building again so half the visit went on looking for them.
any|+|Very well organised, you can tell somebody has thought about it.
course,talking|+|Well planned sessions, they started and ended when they said they would.
walkin,ed|+|There is a clear system, you can see where you are up to, and it moves.
any|-|Everyone was busy but nobody seemed to be in charge.
bloods|>|A ticket machine like they have on the deli counter would save a lot of muddle at the blood clinic.
clinic,child|>|If all three tests could be on the same {part} we would not need three days off work.
transport|-|The booking side and the driving side do not seem to have the same list.
day|+|Admitted, operated on and home for tea, as smooth as you like.
`,
  money: `
any|-|You can see that money is tight, the place is running on goodwill.
any|>|Spend less on glossy leaflets and more on people who answer the telephone.
physio,talking,feet|-|It is a false economy to stop after {few} sessions when two more would have finished the job.
gp|-|I hear about cuts every week and then a new sign goes up outside, it makes you wonder.
us|>|Tell us in plain figures what you spend and on what, we can take it.
nurse|-|The nurses should not have to count out dressings as if they were gold.
any|+|Whatever this service costs it is worth every penny.
pharmacy,gp|-|Bags of unused tablets go back to the chemist every month, that is our taxes in the bin.
ward|-|They were sharing one set of scales between two wards, surely the budget can stretch to that.
us|>|Before anything is closed please show what it saves and what it costs people in bus fares.
`,
  safe: `
any|+|I felt in safe hands the whole time.
ward|-|There was shouting in the next bay at night and I did not feel safe until it was dealt with.
walkin,ed|-|The waiting room late on {day} felt a bit rough for somebody on their own.
ward,unit|+|A member of staff was always in sight, and I slept better for it.
mental,talking|+|They gave me a number to ring out of hours and just having it in my purse makes me feel safe.
maternity|+|I was scared stiff, and she stayed with me, and then I was not scared.
transport,ambulance|+|I was strapped in properly and the driver took it gently, I felt quite safe.
gp|-|There is a loose step at the side entrance, somebody is going to go flying.
nurse|+|They show a badge and ring first, which matters when you live alone.
clinic,day|+|They checked my name and date of birth every single time, which I found reassuring.
unit|-|I would have felt safer with a lock on the bathroom that works.
`,
  manner: `
any|+|Kind, polite and not a bit patronising.
gp|-|The receptionist asked what was wrong with me in front of a full waiting room and sighed when I would not say.
any|+|The young lad on the desk could not have been more helpful.
ward|+|The night staff were gentle with {who}, who can be hard work at three in the morning.
clinic|-|The consultant talked to the student about me and not to me.
any|-|I was spoken to as if I was wasting their time.
walkin,hours|+|Whoever was on the desk on {day} {part} has the patience of a saint.
dentist,feet|+|She chatted away all through, so I forgot to be nervous.
nurse|+|They take their shoes off at the door without being asked, it is the small things.
pharmacy|+|They know us by name and they ask how {who} is getting on.
ambulance|+|Two of the nicest people I have ever met and they made {who} laugh.
any|-|Most of them are lovely but there is one who really needs to mind their tone.
hearing,physio|+|A proper gentleman, and very respectful about removing my headscarf.
bloods|-|Not so much as a good morning, just next please.
unit|+|They treated me like a person and not like a problem.
`,
  staffing: `
ward|-|Two nurses for the whole ward after eight at night, they ran all night and it still was not enough.
any|-|Lovely people but there are clearly not enough of them.
ward|+|I rang the bell twice in three days and somebody came within a minute both times.
gp|-|We have had {few} different locums since the summer.
maternity|-|The midwives were run off their feet, I felt bad for asking for anything.
walkin,ed|>|Put another triage nurse on for {day}s, everyone knows that is when it is heaving.
mental|-|My worker left in the spring and the post has been empty ever since.
any|+|Plenty of staff about and they were quick to come over when I looked lost.
child|>|A play worker on the clinic days would make the waiting bearable for little ones.
nurse|-|They say morning and mean any time before dark, because there are only two of them for the whole patch.
pharmacy|-|One person behind the counter doing the job of three.
transport|-|One driver off sick and the whole {part} falls over.
unit|>|More staff at weekends please so that leave does not get cancelled.
`,
  skill: `
any|+|They clearly knew what they were doing and it showed.
nurse|+|She got that dressing to stay on where four others had failed.
gp|-|The nurse had not been trained on the new machine so I have to come back.
ward|>|Staff could do with training in how to speak to somebody who is deaf.
ward,ed|>|Please train people on wards to understand dementia, {who} was not being awkward.
physio|+|Knew exactly which muscle it was from the way I came up the corridor.
bloods|+|First time, no bruise, and my veins are terrible.
bloods|-|Four goes to find a vein, I looked like a pin cushion.
talking|+|Skilled and well read, and not just nodding.
hours|-|The person on the telephone was reading from a script and you could tell.
ambulance|+|They were calm, they knew their job and they explained it while doing it.
any|>|Autism awareness ought to be part of everybody's training by now.
clinic|+|The specialist nurse knew more about my condition in ten minutes than I had read in a year.
`,
};
