/**
 * Words that carry a capital and are no person: places, peoples, days, makers, medicines, illnesses. Several
 * are surnames too, and count as such only after a title, an initial or a given name. Lower case.
 */

const listed = (words: string): string[] => words.trim().split(/\s+/);

export const notPeople: readonly string[] = listed(`
monday tuesday wednesday thursday friday saturday sunday mon tues tue wed weds thurs thur fri sat sun january february march
july september october november december feb mar apr jul aug sep sept oct nov dec christmas easter ramadan eid diwali halloween
ramadhan hanukkah passover lent vaisakhi pentecost advent bank boxing xmas
england english britain british scotland scottish wales welsh ireland irish uk gb eu europe european london londoner poland polish
romania romanian bulgaria bulgarian lithuania lithuanian latvia latvian pakistan pakistani india indian bangladesh bangladeshi bengali
urdu punjabi hindi gujarati tamil sylheti mirpuri arabic arab kurdish kurd turkish turkey somali somalia nigeria nigerian ghana ghanaian
kenya kenyan zimbabwe zimbabwean africa african asia asian caribbean jamaica jamaican china chinese mandarin cantonese japan japanese
philippines filipino filipina america american usa canada canadian australia australian france french germany german italy italian spain
spanish portugal portuguese greece greek russia russian ukraine ukrainian syria syrian iran iranian iraq iraqi afghan afghanistan vietnam
vietnamese nepal nepali nepalese gurkha thai malaysia israeli egyptian egypt muslim islam christian christianity hindu sikh jewish jew
buddhist catholic protestant methodist anglican quaker quran bible allah lord jesus christ god jehovah romany gypsy traveller cyprus malta
birmingham manchester liverpool leeds sheffield bradford bristol newcastle sunderland middlesbrough darlington durham hartlepool stockton
nottingham derby leicester lincoln coventry wolverhampton walsall dudley solihull stoke stafford telford shrewsbury hereford worcester
gloucester cheltenham swindon oxford reading slough windsor cambridge peterborough norwich ipswich colchester chelmsford southend luton
bedford watford stevenage hertford harlow basildon romford ilford croydon bromley lewisham greenwich woolwich hackney islington camden
barnet enfield haringey tottenham walthamstow stratford newham barking dagenham redbridge hounslow hillingdon ealing brent harrow wembley
fulham hammersmith kensington chelsea westminster lambeth southwark wandsworth tooting merton mitcham morden wimbledon sutton kingston
richmond twickenham surbiton epsom guildford woking crawley brighton hove hastings eastbourne worthing portsmouth southampton winchester
basingstoke bournemouth poole dorchester salisbury exeter plymouth torquay torbay truro penzance taunton bath weston yeovil dorset devon
cornwall somerset wiltshire hampshire surrey sussex kent maidstone medway dartford gravesend canterbury dover ashford margate thanet essex
suffolk norfolk cambridgeshire northamptonshire northampton kettering corby wellingborough rutland oakham melton mowbray loughborough hinckley
coalville leicestershire lutterworth harborough kegworth nottinghamshire notts mansfield newark retford worksop bassetlaw southwell beeston
stapleford bridgford arnold carlton clifton hucknall bingham ruddington cotgrave keyworth selston warsop ashfield kirkby rushcliffe gedling
derbyshire chesterfield buxton glossop matlock lincolnshire grimsby scunthorpe boston grantham skegness hull humber beverley york yorkshire
harrogate ripon scarborough whitby wakefield pontefract dewsbury huddersfield halifax keighley calderdale kirklees rotherham doncaster
barnsley bolton bury rochdale oldham stockport tameside trafford salford wigan lancashire lancaster preston blackpool blackburn burnley
chorley cumbria carlisle kendal barrow penrith cheshire chester crewe warrington widnes runcorn wirral birkenhead southport sefton knowsley
northumberland cramlington ashington blyth hexham berwick morpeth wansbeck gateshead tyneside tyne tees teesside wear redcar cleveland
bishop auckland milton keynes bletchley buckinghamshire aylesbury wycombe berkshire bracknell maidenhead hertfordshire bedfordshire
warwickshire warwick rugby nuneaton leamington tamworth lichfield burton staffordshire shropshire worcestershire redditch kidderminster
armley beeston bramley pudsey otley wetherby headingley horsforth morley seacroft chapeltown wharfedale trentside trent mersey thames severn
tower hamlets hornsey highbury hampstead paddington edgware hendon finchley epping braintree clacton andover aldershot farnham fareham gosport
cardiff swansea newport edinburgh glasgow aberdeen dundee belfast dublin paris rome lourdes amsterdam
rampton broadmoor ashworth millbrook bradgate glenfield fernwood larwood ladybrook sherwood kingsway wolfson heatherdene woodhouse hopewood
heatherwood stonebridge bracken bushloe chatsworth addenbrookes barts moorfields papworth broadgreen aintree alderhey pinderfields airedale
freeman cotman marsden guys pembury watford lister wexham frimley stoke mandeville christie clatterbridge arrowe countess royal infirmary
macmillan mcdonald mcdonalds mctimoney marie curie cruse mencap samaritans healthwatch pals ccg icb nice cqc nhs111 nhs gp gps hca hcas cpn cpns
ambulance red crescent barnardos scope leonard cheshire nuffield bupa spire ramsay circle care uk virgin tesco sainsburys asda morrisons waitrose lidl
aldi boots lloyds superdrug greggs costa starbucks subway amazon google facebook twitter instagram whatsapp zoom skype teams microsoft
apple iphone ipad android netflix bbc itv sky youtube ebay uber mobility silvercloud systmone emis airmid patchs econsult mychart specsavers
brexit covid covid19 pfizer moderna astrazeneca janssen sputnik paracetamol ibuprofen aspirin codeine tramadol morphine oramorph naproxen
diclofenac amoxicillin penicillin metformin insulin warfarin apixaban clopidogrel omeprazole lansoprazole ramipril amlodipine bisoprolol
simvastatin atorvastatin sertraline citalopram fluoxetine mirtazapine venlafaxine amitriptyline diazepam lorazepam clozapine olanzapine
risperidone quetiapine lithium gabapentin pregabalin levothyroxine prednisolone salbutamol ventolin seretide fostair symbicort tamoxifen herceptin
humira methotrexate ozempic mounjaro viagra calpol nurofen gaviscon movicol laxido fortisip ensure calogen sudocrem e45 elvanse ritalin
parkinson parkinsons alzheimer alzheimers crohn crohns hodgkin hodgkins huntington huntingtons down downs raynaud raynauds bell barrett barretts
addison addisons cushing cushings graves hashimoto sjogren sjogrens tourette tourettes asperger aspergers lewy meniere menieres paget pagets
caesarean hickman foley doppler holter picc zimmer hoist mirena braxton hicks kegel epley heimlich trendelenburg bmi hiv hep hepatitis
tai chi pilates yoga zumba reiki tena hydro bakers baker braille makaton bsl mozart beatles charlatans shakespeare hitler
koala squirrel safari chameleon penguin kangaroo dolphin elephant giraffe lion tiger panda bumblebee mulberry acorn cedar
duke grange compass lings highfield rapid compass compass`);

/** Two words together that name an institution, a public figure or a thing rather than somebody met. */
export const notPeopleTogether: ReadonlySet<string> = new Set(
  `marie curie|sue ryder|florence nightingale|mary seacole|john lewis|james cook|john radcliffe|james paget|william harvey|queen elizabeth
queen victoria|queen charlotte|king george|king charles|prince charles|prince philip|princess anne|princess alexandra|prince william
princess diana|nelson mandela|peter pan|father christmas|jesus christ|tai chi|helen rollason|katharine house|alice holt|george eliot
robert jones|bertha park|harry potter|thomas cook|clara barton|rosa parks|margaret thatcher|winston churchill|boris johnson|tony blair
david lewis|leonard cheshire|stephen lewis|charles hastings|charles thomas|percy hedley|ellen badger|john hampden|john taylor|john eastwood
marks spencer|ben nevis|milton keynes|elizabeth line|victoria line|jubilee line|holly lodge|rose cottage|daisy hill|jack daniels|uncle bens
martha rule|martha s|oliver mcgowan|peter hodgkinson|dorothy pattison|caroline thorpe|harry watton|edith cavell|elizabeth garrett
robert francis|francis report|sir robert|joe bloggs|robin hood|santa claus|rosie hospital|jessop wing|ronald mcdonald|emma s
mary berry|nightingale ward|simon community|alan partridge|lewis carroll|alexander fleming|edward jenner|william booth|john snow|thomas guy`
    .split(/\||\n/)
    .map((pair) => pair.trim()),
);
