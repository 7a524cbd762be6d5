/** Sentences on getting in and on being told; see general-and-staff.ts for how a line is written. */
export const accessAndCommunication: { [code: string]: string } = {
  reach: `
gp|-|I rang from eight until twenty to nine on {day} and when I got through everything had gone.
gp|>|Have a second telephone line just for cancelling, half the queue only wants to give a slot back.
any|+|I left a message and they rang back the same {part}.
clinic|-|The number on my letter goes to a machine that is full.
mental|-|You are told to ring if it gets bad and then it rings out.
nurse|+|One number, answered by a person, who knew who I was.
gp@now|-|The online form closes by nine in the morning, so those of us at work have no chance.
gp@now|+|I filled in the form at breakfast and had a text by ten telling me when to come.
gp@then|>|Let us book by e-mail or on the internet, not everyone can hang on the phone at work.
clinic,day|-|I went through the switchboard {few} times and was cut off each time.
pharmacy|+|They ring me if something is not in, which saves a wasted trip.
any|>|Please put the right telephone number on the website, the one there now is for a carpet shop.
physio|-|There is no way to leave a message, you just have to keep trying.
transport|-|The booking line is only open when I am at dialysis.
us|>|I did not know who to write to about this, so a named person on the website would help.
`,
  booking: `
clinic|-|The letter with the date came two days after the date.
clinic|-|Moved {few} times now, each time by a letter with no reason in it.
any|+|They found me a slot that fits round school, which was good of them.
gp|-|I can have an appointment today or in {weeks} but nothing in between.
clinic,feet|>|A text the day before would stop people forgetting.
gp|+|Ten minutes booked and twenty given, and no looking at the clock.
physio|-|Every appointment is at two o'clock on a weekday, some of us work.
bloods|+|Walked in without an appointment, was out in {soon}, perfect.
clinic|-|I was called in {mins} late and then rushed out because they were behind.
nurse|>|A rough time of day would do, I cannot sit in all day every {day}.
talking|-|An hour was promised, it turned out to be forty minutes.
child|+|They gave us the first slot of the day because he cannot cope with waiting.
hearing|-|I waited {weeks} for the letter and it was for the wrong ear.
gp|>|Please keep a few evening appointments for people on shifts.
day|-|I had already fasted and got there by seven when I was told it was off.
`,
  method: `
gp|-|I was offered a telephone call, and it is hard to show a rash down a telephone.
gp|+|A call back was all I needed and it saved me a morning off.
talking|+|I do it from my own sofa, otherwise I would never have gone.
mental|-|I find it hard to talk on the phone and nobody asked if I minded.
clinic@now|+|A video appointment saved {who} a round trip of an hour for a five minute chat.
clinic@now|-|The video link dropped {few} times and in the end we did it on the phone.
nurse|+|They come to the house, which is the only way {who} would ever be seen.
any|>|Always ask people which way they would like to be seen.
physio|-|You cannot do physio by telephone, I am sorry but you cannot.
clinic|>|A results appointment could be a letter or a call, I lost a day's pay to be told all was well.
gp|>|Home visits should not depend on how loudly the family shouts.
talking@then|>|Not everyone wants a group, some of us need one to one.
hearing|-|They offered a hearing test result by phone. To a deaf person.
`,
  wait: `
any|+|I was seen almost as soon as I sat down.
physio|-|I have been on the list for {weeks} and my shoulder has frozen in the meantime.
walkin|+|In and out in {soon} on a {day}, marvellous.
walkin,ed|-|{Mins} on a plastic chair with a child with a temperature.
mental|-|From referral to a first conversation took {weeks}, and that is a long time when you are low.
ambulance|+|They were with us before I had put the phone down.
hours|-|They said within two hours, it was nearer five.
clinic|+|Referred one week and seen the next, I was astonished.
hearing|-|Waited {weeks} for a repair that took ten minutes.
child|-|We have waited {weeks} for an assessment and school will do nothing without it.
nurse|+|The referral went in on {day} and they were here the next {part}.
day|-|My operation was put back so long that I needed all the tests again.
feet|-|Diabetic feet should not wait {weeks}.
talking|+|I had braced myself for a long wait and it was under a fortnight.
pharmacy|-|A twenty minute wait for a box that is already on the shelf.
dentist|-|There is nobody taking on for miles, so my tooth waits.
`,
  comms: `
any|+|Good communication throughout.
any|-|Communication could have been a lot better.
any|-|Poor communication, that is really all I have to say.
any|+|Communication was first class.
clinic,ward|-|Nobody communicates with anybody.
any|>|Better communication please.
unit,mental|-|Communication is the weak point.
maternity|+|Excellent communication at every stage.
us|-|The communication around all this has been muddled.
day|+|Well communicated from start to end.
`,
  listen: `
gp|+|He put his pen down and listened, I can not tell you what that meant.
gp|-|Eyes on the screen the whole time, I might as well have been talking to the cabinet.
any|+|For once I felt that I had been heard.
clinic|-|It was all decided before I sat down.
maternity|+|My birth plan was actually read and they asked me about it.
mental|+|She let me get there in my own time.
ward|-|I know my own diabetes after thirty years but nobody wanted to hear it.
physio|+|We set the aims together, I wanted to lift my grandchild and so that is what we worked for.
any|-|I tried to explain and was talked over.
clinic|+|They gave me two options and time to think about it.
child|+|They spoke to my daughter and not only to me, and she is seven.
unit|-|A care plan was put in front of me to sign and I had not seen it before.
any|>|Ask us, we do know our own bodies.
hours|-|I said three times that {who} is never like this, and it was not written down.
`,
  explain: `
any|+|Everything was explained in words I could follow.
clinic|-|He used a lot of long words and I was too embarrassed to ask.
day|+|The anaesthetist drew me a little picture, it took all the worry away.
ward|-|I asked what the drip was for and was told not to worry about it.
physio|+|Showed me, watched me do it, put me right, and showed me again.
nurse|+|She answers all my silly questions and never makes me feel silly.
clinic|-|There was no interpreter so {who} sat and smiled and understood nothing.
any|>|It would help to be told at the start what is going to happen.
maternity|-|Words like incompetent cervix should come with an explanation.
bloods|-|I do not know what I was being tested for and neither did they.
child|+|They used a teddy to show him what would happen, he told everyone at school.
pharmacy|+|The pharmacist went through the inhaler with me properly, after six years of doing it wrong.
gp|+|He showed me the numbers on the screen and said what each one was.
`,
  leaflet: `
day|+|The sheet I took home answered everything I thought of at two in the morning.
any|>|Could this be in large print, I had to borrow my neighbour's magnifying glass.
physio|>|Give people the exercises on paper with drawings, I had forgotten half by the bus stop.
clinic|-|I was told I had it, and given nothing to read, so I looked it up and frightened myself.
course|+|The handbook is good, it lives next to my kettle.
any|>|Please do the leaflets in {language} as well.
maternity|-|The booklet says one thing and the poster in the lift says another.
talking|+|The worksheets are useful to go back to on a bad day.
gp|>|A list of what is open when, on one side of paper, for the fridge.
hearing|-|The instructions for the aid are in print made for ants.
feet|+|I came home with a sheet about shoes, and {who} is using it too.
any@now|>|Not everything can be a link, some of us do not have the internet.
mental|>|A card with who to ring and when would be worth more than the whole website.
`,
  informed: `
clinic|-|Three letters in one week and each with a different date.
any|+|They kept me up to date even when there was nothing to report.
ward|-|Each doctor on the round told us something different.
walkin,ed|>|A screen to say how long the wait is would calm everyone down.
gp|-|I was told no news was good news, and then found out the result had never arrived.
mental|-|I was told twelve sessions and got six, nobody said why.
transport|+|The driver rang to say ten minutes late, and it was ten minutes.
transport|-|Nobody rings to say they are not coming, you sit there with your coat on.
day|+|{Who} got a call the minute I was out of theatre.
clinic|-|I am still waiting to hear what was decided about me at a meeting weeks ago.
hearing,physio|+|I knew at every point what came next.
us|-|First it was closing, then it was not, and now nobody will say.
nurse|-|One says keep it dry, one says wash it.
`,
  family: `
ward|+|The sister rang me every evening so I could sleep, as I live two hundred miles away.
ward|-|I care for {who} day in day out, and I was told to wait outside.
mental|>|Talk to families, we see what happens between the appointments.
maternity|-|My partner was sent home at eight and I was left on my own with it.
any|+|They made a fuss of {who} as well as of me.
ward|>|Longer visiting for people who travel in from the villages and rely on the bus.
unit|+|They found us a quiet room so the children could visit.
gp|>|Put a flag on the notes to say that somebody is a carer.
clinic|+|My daughter was invited in and encouraged to ask questions.
course|+|Carers were welcome, and that is rare.
hours|-|I have power of attorney and still they would not speak to me.
nurse|+|They always ask how I am managing too, as his wife.
child|+|Mums and dads were given a cup of tea and a chair that reclines.
ward|-|Nobody told us that {who} had been moved, we went to an empty bed.
`,
};
