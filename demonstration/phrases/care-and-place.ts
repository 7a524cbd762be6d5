/** Sentences on the course of care and on places; see general-and-staff.ts for how a line is written. */
export const careAndPlace: { [code: string]: string } = {
  mha: `
unit|-|My rights were read to me once, late at night, and I could not take them in.
unit|+|The advocate explained my section in a way that the papers did not.
unit|-|My leave was cancelled twice because there was nobody to go with me.
unit|>|Give people their rights in writing and go through them again the next day.
unit|+|The tribunal was frightening to think about but I was well prepared by the staff.
unit|-|The rule about phone chargers is applied differently on every shift.
unit,mental|>|Families need a leaflet that says what being sectioned means.
unit|+|I had leave to go to my niece's wedding and they moved heaven and earth to make it work.
mental|-|I am on a community order and nobody has said when it will be looked at again.
`,
  joined: `
clinic|-|I tell my story from the start every time, to a new face.
any|+|The same person from beginning to end, what a difference.
gp|-|The hospital said the letter was sent, the practice said it never came, and I was the postman.
mental|-|I turned eighteen and fell off the edge of the earth.
nurse|+|The nurses and the doctor clearly talk to each other.
ward|+|At handover they came to the bed and asked me if it was right.
ed,walkin|-|They could not see any of my records, so I had to try to remember my tablets.
clinic|-|Bounced between two departments for {weeks}, each saying that I belong to the other.
physio|+|I was referred straight on without going back to square one.
hours|-|My own doctor knew nothing about the visit.
any|>|One person to hold it all together, that is what is missing.
maternity|-|I saw a different midwife at nearly every visit.
mental|+|We have a plan on one page and everybody works from it.
child|-|Speech therapy, school and the clinic all write reports and nobody reads anyone else's.
transport,course|+|The nurse had told them about my chair, so for once nobody was surprised.
`,
  home: `
ward|-|Told I could go at nine in the morning and left at six at night, waiting for a signature.
ward|+|Everything was in place when I got home: frame, commode, carer, the lot.
ward|-|{Who} came home at ten at night to a cold house.
day|+|They would not let me go until they were sure that somebody would be with me.
unit,mental|-|Discharged by letter. I would have liked a conversation.
ward|>|Ask who is at home before you send people home.
physio|-|Signed off after the last session although I still can not manage stairs.
maternity|+|I was ready to go home and they did not make me wait.
ward|-|No letter went to my doctor, so nobody knew that the tablets had changed.
ward|+|A nurse rang two days after to see how I was doing.
ed|-|Sent home with crutches and no idea how to use them on my stairs.
talking,mental|>|A check-up call a month after it ends would stop people sliding back.
`,
  meds: `
pharmacy|-|My repeat is never all there, I go back every month for the rest.
pharmacy|+|They put the tablets in a tray by day and it has changed our lives.
ward|-|I was ready to go and waited {mins} for a bag from pharmacy.
gp|-|My tablets were changed to a cheaper make without a word and they do not agree with me.
ward|-|My Parkinson's tablets need to be on time and they were given with the trolley instead.
clinic|+|She went through all eleven and stopped four.
any|>|Say what the side effects are before, not after.
mental|-|The dose went up and nobody asked how I was on the old one.
gp|>|Two months of tablets at a time would save everyone trouble.
hours|-|They gave me a prescription on {day} {part} when nothing is open.
nurse|+|They noticed that two of the tablets do not go together and rang the doctor there and then.
pharmacy@now|-|The chemist said it is out of stock everywhere and sent me back to the doctor.
course|+|I finally understand what the brown inhaler is for.
`,
  pain: `
day|+|The pain was kept on top of the whole time.
ward|-|I asked for something for the pain at midnight and it came at half past one.
ed,walkin|-|{Mins} with a broken wrist before anyone offered a painkiller.
ambulance|+|First thing they did was sort out the pain.
maternity|-|I felt that nobody believed how much pain I was in.
physio|+|I can get my arm above my head again and sleep on that side.
course|+|I still have the pain but it does not have me.
clinic|-|I am told to live with it. I would like to be told how.
nurse|+|They wait for the tablet to work before they change the dressing, it is thoughtful.
dentist|+|I did not feel a thing, and I say that as a coward.
gp|-|Years of back pain and all I get is a repeat prescription.
ward|>|Ask about pain at every round, some of us will not say.
`,
  activity: `
ward|-|There is nothing to do all day but watch the clock.
unit|+|The garden saved me, I was out there in all weathers.
unit|-|Nothing happens at weekends, not even a pack of cards.
ward|+|A volunteer came round with books and stayed for a game of dominoes.
child|>|More toys for older ones please, it is all for toddlers.
unit|>|Could we have the kitchen open so that people can cook for themselves.
ward|+|They wheeled {who} out to sit in the sun for half an hour, and it did more good than the tablets.
course|+|The walking group that came out of it still meets every {day}.
ward|>|A few jigsaws in the day room would not break the bank.
unit|-|I was allowed out for fresh air once in four days.
child|+|The play corner kept all three of mine happy.
`,
  tv: `
ward|-|The telly over the bed costs more than my television at home.
ward|>|Let people bring a radio in, with headphones.
unit|-|One television for everybody, and it is always the football.
clinic|>|Turn the sound up or turn it off, silent television with no words is no use.
ward@now|-|There is no signal on the ward and the wifi needs an e-mail address that {who} has not got.
ward@now|+|Free wifi meant that I could see the grandchildren every evening.
ward|+|Somebody found the subtitles for me, as I can not hear it.
child|+|The film on the wall took his mind off it completely.
bloods,gp|>|Does the radio in the waiting room have to be so loud.
unit@then|>|A computer that patients can use would help us keep in touch with home.
day|+|I had my own music on the whole way through, what a good idea.
`,
  clean: `
any|+|Spotless.
ward|-|The same plaster was under the next bed for three days.
walkin,ed|-|The toilets were in a state by the {part}.
gp|>|Toys in the waiting room want a good wipe or to go.
ward|+|The cleaner on our ward takes such a pride in it, she should get a mention.
bloods|+|Fresh gloves every time and you could eat off the floor.
any|>|Hand gel by the lift is empty more often than not.
transport|-|The seat in the vehicle was sticky.
day|+|Everything looked new and smelled clean.
clinic|-|Dust along the skirting that you could write your name in.
nurse|+|They always wash their hands first and bring their own towel.
dentist|+|It was as clean as a whistle.
`,
  senses: `
ward|-|Bins that slam, phones that ring, lights on at five. I came home to sleep.
ward|+|They put me in a side room when I could not sleep for the noise.
clinic|-|The waiting room was like an oven.
gp|-|Everyone sits in a draught whenever the door opens.
ward|>|Soft close bins please, I am begging you.
child|>|A quiet corner for children who can not bear bright lights and noise.
unit|-|Doors bang all night.
bloods|-|It was so cold that they could not find a vein.
maternity|+|Dim lights and no fuss, it was just what I wanted.
ward|-|There was a smell of drains by the end bay.
hearing|-|Of all places, the hearing clinic has a waiting room that echoes.
day|+|Warm blankets! Bliss.
`,
  building: `
gp|-|You can hear every word through the consulting room wall.
any|-|The chairs are too low for anybody with bad hips.
ward|-|A curtain is not privacy.
clinic|+|The new building is light and airy.
nurse|-|We waited {weeks} for a mattress that was meant to be urgent.
gp|>|An automatic door would help those of us with prams and wheelchairs.
hearing|>|A loop at the desk please, you would think.
transport|-|The ramp on the vehicle stuck, and I was half in and half out.
ward|-|My locker did not lock, and my glasses walked.
physio|+|Plenty of room and proper equipment.
any|>|Somewhere to hang a wet coat would be nice.
maternity|+|A bath! With hot water! In a hospital!
nurse|+|The bed rails and the frame came the very next day.
unit|-|The bedroom window does not open, and there is no blind.
walkin|-|Nowhere to sit by tea time, people were standing with children on their hips.
feet|-|Three steps up to a foot clinic, I ask you.
`,
  food: `
ward|-|My dinner was put where I could not reach it and taken away full.
ward|+|The food was hot and there was a proper choice, I was surprised.
ward|-|Nothing halal that was not a sandwich.
ward|>|Help people to eat. {Who} lost half a stone.
day|+|Tea and toast afterwards was the best I have ever tasted.
unit|-|Supper is at five, and then nothing until eight in the morning.
walkin,ed|>|A drinks machine that takes coins and works, please.
ward|-|As a vegetarian I had the same omelette for four days.
clinic|>|A water fountain in the waiting room would be kind.
maternity|-|I had him at nine at night and there was not so much as a biscuit to be had.
ward|+|The lady with the trolley remembered how everyone takes their tea.
child|-|We were there for six hours, and the only thing to eat was crisps.
course|+|Nice soup, and it was free.
`,
  where: `
any|+|It is a ten minute walk from home, which is worth a great deal.
clinic|-|It is {miles} miles each way for five minutes.
clinic|-|I went round the building twice before I found the door.
any|>|Put up a sign that you can see from the road.
bloods|>|Why can blood not be taken at the surgery, as it used to be.
physio|+|Being able to go locally meant that I actually went.
walkin|-|It is on the wrong side of town for anyone without a car.
feet|-|They moved the clinic to {town}, and for me that might be the moon.
ward|-|So far for visitors that {who} saw nobody from one {day} to the next.
day|+|A volunteer met us at the entrance and walked us there.
course|+|It was held in the community centre, where I already go.
clinic|>|The map in the letter shows the old entrance.
gp|-|Since the branch closed it is {miles} miles to the doctor.
`,
  transport: `
transport|+|The driver saw me right into my armchair.
transport|-|Collected at seven for an appointment at eleven, and home at five.
any|-|Two buses each way, and the second one only runs once an hour.
clinic|>|Appointments before ten are no good to people on a bus pass.
ambulance|+|It was a smooth ride, they even slowed down for the bumps.
transport|-|I was told that I do not qualify any more although nothing about my legs has changed.
transport|+|It was on time every week for nine weeks of radiotherapy.
ward|-|There was no way home at that hour, the taxi was {fare} pounds.
any|>|A minibus round the villages on clinic days would be full.
day|-|I was told not to drive and not told that there is no transport.
transport|>|Ring when you set off, so that I can get to the door with my frame.
nurse|+|I no longer have to get a taxi every other day, now they come to me.
walkin|>|Could the number nine stop outside instead of at the roundabout.
`,
  parking: `
clinic|-|I drove round for {mins} and missed my slot.
any|+|Easy parking, for once.
clinic|-|{Pounds} pounds to park, for an appointment that ran late through no fault of mine.
gp|-|All the spaces are taken by commuters before the surgery opens.
ward|>|Relatives of people who are dying should not have to pay for parking.
any|>|Paint a couple more blue badge bays by the door.
child|-|There is one parent and baby space and a skip was in it.
transport,ambulance|-|Cars parked across the ambulance bay again.
bloods|-|You need change for the meter and there is no shop.
physio|+|There is free parking right outside, which matters when you can not walk far.
day|-|The machine wanted to know how long I would be under the knife.
walkin|>|Half an hour free would cover most people.
`,
};
