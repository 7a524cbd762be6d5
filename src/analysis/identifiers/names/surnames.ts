/** Surnames common in England, of many heritages. Lower case, without accents. */

const listed = (words: string): string[] => words.trim().split(/\s+/);

/** Surnames that are no ordinary word: with a capital they are taken for a person's name on their own. */
export const unmistakableSurnames: readonly string[] = listed(`
abbas abbott abdi abdullahi aboagye abrams abubakar acheampong achebe ackroyd adair adams adamson adebayo
adedeji adekunle adeleke adeniyi adewale adeyemi adeyinka adjei afolabi afzal agarwal aggarwal agyeman
agyemang ahluwalia ahmadi ahmadzai ahmed ainsworth aitken ajayi akbar akhtar akinola akinwale akpan akram
alam albright alcock aldridge alexandrescu alexiou allard allardyce allsopp altaf alvarez amadi amin
ampofo andersen anderson andrews angelou ansah ansari anwar appiah appleby applegate appleyard arafat
arkwright armitage arora arshad asamoah asante asghar ashby ashcroft ashraf ashworth asiedu aslam aspinall
atkins atkinson attwood auchinleck augustyn awad awan axon aydin ayodele azad azeez aziz babu baczynski
badmus badr bagshaw bahadur bailey baines bains bairstow bajwa bakare bakshi balasubramaniam baldwin
balogun banerjee bangura bannister baptiste barakat baran barclay bardsley barlow barnard barnett
barraclough barrass barratt bartlett barua bashir basu bates batty baxter beardsley beattie beaumont
beckett beckwith beddoes bedi beecham begum belaid bellamy benjamin bennett bentley berkeley bernstein
bevan bhamra bhandari bhardwaj bhargava bhasin bhatia bhatt bhattacharya bhatti bhogal bhola bhopal
bhuiyan bibi bielecki biggs billington birchall bisset biswas blackburn blackmore blackwell blair
blenkinsop blythe boakye boateng bobrowski bodnar bolton bonsu boothroyd bose botha bottomley bourne
bowden bowen bowes bowles bowyer boyce boyle bracewell bradbury braddock bradford bradley bradshaw brady
braithwaite brannigan bream breen brennan brereton brewster brierley briggs bristow broadbent brocklehurst
brogan bromley brooke brookes brooks brophy brough broughton browne brownlow bruton bryant buchanan
buckley bukowski burgess burke burnett burnham burrell burrows burton butt butterworth byrne cadwallader
cairns callaghan callan calvert cameron campbell cantrell carling carlisle carmichael carmody carney carr
carrigan carrington carroll carruthers cartwright cassidy castillo catterall chadha chadwick chakrabarti
chakraborty chalmers chamberlain chanda chandler chandran chapman charlton chatterjee chaudhary chaudhry
chaudhuri chaudry cheema cheng cheung chikwanda chilton chisholm chiu choi chopra choudhary choudhry
choudhury chowdhury christodoulou christofi christopoulos chukwu chung churchill clancy clarke clarkson
clayton cleary clegg clements clifford clifton clough coates cochrane cockburn codd coffey cohen coker
coleman coles collier collins collinson colquhoun comerford conlon connell connelly connolly connor conroy
constantinou conway cookson coombes cooney copeland corbett corcoran cormack cornwell corrigan costa
costello cotterill coulson coulter courtney coutts cowan cowell cowley coyle coyne crabtree craddock
cranston craven crawford crawley crichton critchley crompton cronin crosby crosland crossley crowe crowley
crowther cruickshank cruz cummings cummins cunliffe cunningham curran currie curtis cusack czajkowski
dabrowska dabrowski dacosta dadzie dalal daley dalgleish dalton daly danjuma danso danvers darby darko
darlington darwish dasgupta datta davenport davey davidson davies davis davison dawes dawson deakin
dearden debnath delaney dempsey dench denham denton deol derbyshire desai deshmukh devaney devi devine
devlin dewan dewar dewhurst dhaliwal dhanda dharmayatt dhillon dhindsa dholakia dhoot diallo dias diaz
dickens dickinson dickson dinh dixit dixon doak dobbs dobson docherty dodd dodds doherty dolan donaghy
donaldson donnelly donoghue donohoe doran dosanjh dougan dougherty douglas dowd dowling downes downey
doyle driscoll drummond drysdale duckworth duda dudek duff duffy dugdale duggan duncan dunlop dunne dunphy
durrant dutta dwyer dyson eagleton earnshaw eastwood eccles edmonds edmondson edwards egan egbuna ejiofor
eke ekwueme eldridge elliott ellison elmi elsayed elsworth emecheta emery entwistle enwright epstein
erdogan esposito essien etherington evans evanson everett ewing eze fagan fahey fahy fairbairn fairclough
fairhurst fallon farah farnworth farooq farouk farquhar farrell farrelly farrington farrow faulkner
fawcett fearon featherstone fenton fenwick ferdinand ferguson fernandes fernandez fernando ferrari
ferreira ffoulkes fielding finlay finnegan finney firth fitzgerald fitzpatrick fitzsimmons flaherty
flanagan flannery fleming fletcher flintoff flynn foley forbes fordham forrester forsyth forsythe
fothergill fowkes fowler foy fraser freestone freitas friedman frobisher fulton furness gabriel galbraith
gallacher gallagher galloway galvin gandhi ganguly garcia gardiner garner garrett garrity garside garvey
gascoigne gaskell gateley gately gavin geary geoghegan georgescu georgiou ghani ghosh gibb gibbons gibbs
gibson gilbert gilchrist giles gillespie gillett gilligan gilmore gilmour girvan gladwin gleeson godwin
goldberg golding goldstein gomes gomez gonsalves gonzales gonzalez goodall goodfellow goodwin gopal gorman
gormley gorski goswami gough govind gowda grabowski grady graham grainger grayson greaves greenaway
greenhalgh greenwood gregson grewal grierson griffin griffith griffiths grimes grimshaw grubb grundy gryce
gudka guha guinness gulati gunn guo gupta gurung guthrie gutierrez gutteridge habib hackett haddad
hadfield haigh haji haldane hallam halliday halliwell hameed hamid hamilton hammond hampson hancock handa
hanif haniff hankinson hanley hannigan hannon hansen hanson haque harcourt hardcastle harding hardwick
hargreaves harkness harlow harper harries harrington harris harrison hartley harwood hasan hashemi hashim
hashmi haslam hassan hastings hathaway hawkins haworth hayat haydock hayes haynes hayward headley healey
healy hebden hegarty hemsworth henderson hendricks hendry hennessy henriques henshaw hepburn hepworth
herbert hernandez herrera heslop hewitt heywood hickey hickman hicks higginbotham higgins higginson
hignett hillier hinchcliffe hirani hirst hobbs hobson hodges hodgson hodson hoffman hogan hogg holbrook
holden holdsworth hollingsworth hollis holloway holmes holroyd hooper hopkins hopkinson hopwood horan
horner hornsby horrocks horsfall hossain hosseini houghton houlihan howarth howe howell howells howes
howlett hoyle huang hubbard huddleston hudson huggins hughes hulme humphreys humphries hurley hussain
hussein hutchings hutchins hutchinson hutchison huxtable huynh hyland ibrahim idowu idris ifeanyi igwe
ikpeme ilyas imran ingham inglis ingram ioannou ionescu iqbal irfan irvine irving irwin islam ismail
ivanov ivanova iwu iyengar iyer jabbar jablonska jablonski jackman jackson jacobs jacobson jadhav jaffer
jafri jagger jain jalloh jama jamieson jandu janik janjua jankowska jankowski jansen jarvis jasinski javed
jayasinghe jayasuriya jefferies jeffers jefferson jeffries jenkins jenkinson jennings jensen jeyaratnam
jha jimenez johal johansen johns johnson johnston johnstone jones jordan joshi jowett jozwiak juma kabir
kaczmarek kader kahn kalra kalsi kamal kamara kamau kaminska kaminski kang kannan kapadia kaplan kapoor
kapur karim karimi karpinski kasprzak kassam kaur kavanagh kaye kazi kazmi keane kearney kearns keating
keegan keeling keenan keita kelleher kellett kelly kelsall kemp kendall kendrick kenneally kennedy kenyon
keogh kerr kershaw khalid khalifa khalil khan khanna khanom khatoon khatun khawaja khokhar kibaki kidd
kidger kiernan kilbride kilgour kimani kingsley kinsella kipling kirby kirk kirkby kirkham kirkland
kirkpatrick kirkwood kitchener kitson kohli kolawole konadu kone kovac kovacs kovalenko kowalczyk
kowalewski kowalska kowalski kozlowska kozlowski krawczyk krishnamurthy krishnan krol kruger krupa kubiak
kuforiji kulkarni kumar kumari kurian kwarteng kwiatkowska kwiatkowski kwok lacey laing laird lalani lally
lam langford langley langton lapworth latham latif lau lawal lawler lawrenson lawson lawton leadbetter
leahy leary lebedev leech leeming legg leighton lennon lennox leslie lester levy lewandowska lewandowski
leyland liang liddell liddle lightfoot lindley lindsay lindsey lipinski lister litherland littlewood
livingstone llewellyn lloyd lockwood lofthouse logan lohan lomax longbottom longden longley lopes lopez
loughran lovell lowry lowther lucas lungu luong lynch lyons maan macaulay macdonald macgregor machado
macintyre mackay mackenzie mackie mackintosh maclean macleod macmahon macpherson madan madden maddox magee
maguire mahajan mahal maher mahmood mahmoud mahon mahoney maitland majeed majumdar makin malhorta malhotra
malik mallick mallinson malone maloney mandal mangan manku manley mann manning mansoor mansour manuel
marchant marek marinescu markham marlow marriott marsden marshall martinez martins martinson mascarenhas
masih masood massey masterson matharu mathew mathews mathieson mathur matthews maughan maxwell mbeki
mcadam mcallister mcarthur mcauley mcbride mccabe mccaffrey mccall mccann mccarthy mcclure mccluskey
mcconnell mccormack mccormick mccoy mcculloch mcdaid mcdermott mcdonagh mcdonald mcdonnell mcdougall
mcdowell mcelroy mcevoy mcfadden mcfarlane mcgee mcghee mcgill mcginley mcginty mcglynn mcgovern mcgowan
mcgrath mcgregor mcguigan mcguinness mcguire mchugh mcilroy mcinnes mcintosh mcintyre mckay mckee mckenna
mckenzie mckeown mckinley mckinnon mclaren mclaughlin mclean mcleod mcloughlin mcmahon mcmanus mcmillan
mcnally mcnamara mcnulty mcpherson mcqueen mcshane mcsweeney meacham mehmood mehra mehta mellor melville
memon mendes mendez mendoza mensah menzies mercer meredith metcalf metcalfe meyer miah mian michalak
michalski middlemiss midgley milburn millar milligan millington millward milner minhas mirza mishra misra
mistry mitchell mitchinson mitra modi mody moffat moffatt mogg mohamed mohammad mohammed mohamud mohapatra
moles molloy moloney molyneux monaghan montague montgomery moodie moodley moorhouse morales moran mordecai
moreno moreton morgan moriarty morley morrell morris morrison morrissey mortimer morton moseley moses
mottram moulton mubarak mueller mughal muhammad muir mukherjee mulcahy muldoon mulhern mulholland mullan
mullen muller mulligan mullins mulvey mumba munday munir munro munshi murali murphy murray musa musgrave
mushtaq mustafa mutasa mwangi mycock nadeem nagra nagy nair nakamura nandi naqvi narayan naseem nash nasir
nathwani naughton nawaz nawrocki naylor nazir ndlovu needham neill nelms nelson nesbitt neville newbold
newcombe newell newsome newton ngo nguema nguyen niazi nicholas nicholls nichols nicholson nickson
nicolaou nielsen nightingale nixon njoroge nkemelu nkosi nolan noonan norris northcott norwood nowak
nowicki nugent nunn nuttall nwachukwu nwosu nyambura nyarko obasi obeng obi obrien ochieng oconnor odell
odonnell oduya ofori ogden oguike ogunbanjo ogunlesi ogunleye ohara ojo okafor okeefe okeke okeowo okereke
okoh okonkwo okoro okoye okpara oladipo olaniyan olatunji oldfield oldham oliveira olszewski olusanya
omalley omar omotayo oneill onuoha onyango opoku oreilly ormerod ormond ormsby orr osborn osborne osei
oshea osman osullivan otieno owens owusu oyelaran oyelowo ozturk padmanabhan paget palmer pandey pandit
pandya panesar panjwani papadopoulos parekh parikh parkes parkin parkinson parmar parnell parry parsons
partington parvez pascoe pasha pashley patel paterson pathak patil paton patten patterson pattinson pavlov
pawar pawlak pawlowski paxton payne peabody peake pearce pearson peart pedersen pemberton pendlebury
penfold penhaligon pennington pereira perera perez perkins peters petersen peterson petrescu petrou petrov
petrova pettigrew pham phan phelan philips phillips phipps pickard pickering pierce pierzchniak pietrzak
pilkington pillai pillay pincott pinder pinkney pinto piotrowski pitman platt plummer pointon polanski
pollard pollitt pollock pomfret ponnambalam popescu popov potts poulter powar powell prabhu prakash prasad
pratt preece prendergast prentice prescott presley preston pritchard probert proctor prosser pugh purcell
purdy purewal purkayastha pyle qadir quadri quayle queally quigley quinlan quinn quinton qureshi radcliffe
radford rafferty rafiq rahim rahimi rahman rai rainford raja rajan rajput ramachandran ramasamy ramirez
ramos rampersad ramsay ramsbottom ramsden ramsey ranasinghe randall randhawa rao rashid rasul ratcliffe
rathbone rathore rauf ravindran rawat rawlinson rawson raza reay redfern redman redmond rees reeves regan
rehman reid reilley reilly rennie renshaw reyes reynolds rhodes riaz richards richardson ridley rigby
rimmer riordan ritchie rivera rizvi roberts robertson robins robinson robson roche rochester rodgers
rodrigues rodriguez rogers rojas romano romero rooney rosario rosen rosenberg rosenthal rossi rostron
rothwell rourke routledge rowbotham rowe rowell rowland rowlands rowley royle rozario ruane rudd ruddock
rushton russell russo rutherford rutkowski rutter ryan ryder rylance saberi sachdev sachdeva sadiq sadler
saeed safdar sagoo saha sahota saini sajid salah saleem saleh salim salisbury salman samaraweera samra
samuels sanchez sandberg sanderson sandford sandhu sangha sanghera sankaran santos sanusi saqib sargent
sarkar sarwar satchwell saunders savova sawicki saxton scanlon scargill schmidt schneider schofield
scholes scholfield schultz schwartz scully seaton sedgwick seedat sehmi sekhon selby sellars sengupta
senussi serrano sethi seymour shabbir shackleton shafi shafiq shah shahid shaikh shakespeare shanahan
shankar shanks sharif sharkey sharma sharpe sharples shaughnessy shaw sheehan sheikh shelton sheppard
sheridan sherman sherpa sherwood shetty shipley shirazi shoesmith shrestha shukla siddall siddiqi siddique
siddiqui sidhu sikora sikorski silva simmonds simmons simms simpson sinclair singh singleton sinha siva
sivakumar skelton skipworth slater sloan sloane smalley smethurst smith smithson smyth smythe snell
sobczak sodhi sohal sokolov sokolowski solanki solomon somerville soni sood soomro sousa southall sowerby
spalding speight spencer spiers spilsbury sriddran sridharan srinivasan srivastava stackhouse stafford
standish stanford staniforth stansfield stanton stapleton starbrook starkey staunton steadman stein
stephens stephenson stevens stevenson stewart stirling stoddart stojanovic stokes storer stott strachan
strickland stringer stuart sturgess subramaniam suleman sullivan sultana summerfield sumner surti
sutcliffe sutherland sutton suzuki swain swales swann sweeney swinburne swindells syed sykes symonds synge
szabo szczepanski szewczyk szymanska szymanski tabassum tahir tait talbot tanaka tandon taneja tang tariq
tattersall taufiq tavares taylor tehrani templeton tennant terziev tetteh thakkar thakur thandi thapa
theodorou thirlwell thiruchelvam thistlethwaite thomas thompson thomson thornber thornhill thornley
thornton thorpe threlfall thurston tideswell tierney tiwari tobin todorov toft tolan tomlinson tonge toor
torres toure townend townsend townshend traore travers treacy tregenza trelawney tremblay trevithick
trivedi trotman trowbridge truong tsang tucker tully tunney tunnicliffe turay turnbull turner turton tutin
twomey tyrrell uddin udoh ugwu umar unsworth unwin upton urquhart usman uzoma vaidya varghese varma
vasquez vaughan vaz venkatesan venkatesh verma vickers vidal vieira virdee virk viswanathan vora voss vu
vyas waddington wadhwa wadsworth wagner wahab wainwright wakefield walczak waldron walia wallace wallis
walsh walters walton wanjiku warburton wardle wareham waring warner warsame wasilewski wasim waterhouse
waterman watkins watkinson watson watt watters watts waugh weatherall webb webster weekes weir welch
weller wellington wentworth westbrook westwood whalley wheatley whelan whitaker whitehead whitehouse
whitehurst whiteley whitfield whitham whitlock whitmore whittaker whittingham whittle whitworth whyte
wickham wickramasinghe wieczorek wiggins wightman wilcock wilcox wilde wilding wilkes wilkie wilkins
wilkinson willetts williams williamson willoughby wilshaw wilson winslow winstanley winterbottom wiseman
wisniewska wisniewski withers witkowski wojciechowski wojcik wolfe wolski wong woodall woodcock woodhouse
woodruff woodward wooley woolf woolley wordsworth worrall worsley worthington wozniak wray wrobel wyatt
wycherley wyllie wynn xie xu yadav yakubu yamamoto yang yap yaqub yardley yarwood yates yeates yeboah
yilmaz yip yousaf yousafzai youssef yuan yusuf zafar zahid zahir zajac zaman zaremba zawadzki zeng zhang
zhao zheng zhou zhu zielinska zielinski zubair zulu`);

/** Surnames that are also words or places: they count after a title, an initial or a given name only. */
export const wordySurnames: readonly string[] = listed(`
abbey abdul abel acre alder ali allen arch archer ash ball ballard bank banks barber barge barker barley
barn barnes baron barr barrow barton bass bath battle beach bean bear beard beck bell bent berry best
birch bird bishop black blade blake bland blood bloom blunt bo boar bolt bond bone bonner boon booth
boston bow bowler bowman box boy bragg branch brand bray breeze brewer brick bridge bridges bright broad
brook brown buck bull bullock bunce bunting burn burns bush butcher butler bye cable cain canning cannon
capper carder care carpenter cartel carter carver case cash castle cave chambers chan chance chaplin chase
chen child childs chin chow christian christmas church clark clay clerk cliff close clover coal cole colt
comb comfort con constable cook cooke cooper cope corner cotton couch court cousins cox craft crane cream
crew crisp croft crook cross crow crown cruise curry curtain cutler dale dance darling das day de deacon
dean deer dell dick din diver do dodge dove down downs drake draper drew drinkwater driver dry duck duke
dunn dyer eagle earl east easter edge elder ellis english eve ewart fair fairweather faith falcon farmer
farr field fields finch fish fisher fitch flack flag flood flower flowers foot ford forest forward foster
fox frame francis franklin freeman freeth french friend frost fry fuller funnel gale game gardener gardner
garland gates gay gee george gill glass glover goddard godfrey gold golden good goodchild goodman gore
gosling gould grace grain grange grant gravel graves gray green greene grey griggs ground grove guest gull
gunner guy ha hail hair hale hall ham hand hands harbour hardman hardy hare harley harmer harrow hart
harvest hatch hawes hawk hay hazel head heap heard heath heather henry hermit heron hide high hill hills
hind hines ho hoare hobby holder hole holiday holland holly holt home honey hood hook hope hopes horn
horne horton house howard huff hui hull hume hung hunt hunter hurd hurst hyde ince ireland ivory jack
jacks james jay jeans jewell john joiner jolly joy joyce judd judge just kay keen keep kent key keys
kidney king kings kitchen knight knott knowles ko koh lai lake lal lamb lambert lance land lane lang lark
larkin last law lawn lawrence laws lay le lea leach leaf lee leeds lees legge leigh lemon lewis li light
lily lin lincoln line ling lion little liu lloyds lo lock lodge long lord lott love low lowe luck lunn
lunt ma mace magic maiden mail main major mak mallet malt man march mark marks marsh martin mason masters
may mayo mead meadows meek merchant mercy meyers miles mill miller mills min miner mint mir moat mok monk
moody moon moore moores moss mould mountain mundy mustard myers napper neal newman newport ng nichol nicol
noble noon norman north northern norton nurse oak oakes oakley ogle oliver onions orange orchard owen
oxford pack page paige paine painter pal pan parish park parker parks parr parrot parrott partridge pass
patience paul payton peace peach peacock pear peck pell penn penny pepper perch perry peter philip pickles
pike pilgrim piper pitt place plant plate platts plum poet pole pond pool poole poon pope port porter post
pot potter pound power powers prater price priest prince prior proud prudence purse quick quill rabbit
race rain ram raven ray read reader reading reed reeve rice rich rick ridge ring rivers roach robin rock
rod roe rook root rose rosemary ross round rouse rowan roy royal ruff rule rush rust sa sage saint sale
sales salmon salt sampson sand sanders sands savage saw sawyer saxon sayer scales scott seal seale sears
self sen senior sewell shade sharp shea sheen sheldon shepherd shields ship shipman shock shoe shore short
shutt sill silver simon sims singer skill skinner slack slade slim sly small smart snape snow song south
southern sparks sparrow spear speed spice spring squire stacey stack stag stanley staple star stark steel
steele steer stent steward stock stone storey storm strange street strong stubbs styles sugar summer
summers sumpter sun sunday sung surgeon swallow swan sweet swift sword sze tan tanner tate tatum telford
tempest temple thorn thorne tiller timms tipping to todd tong topping tower town tran tranter travis tree
trench trick trigger trim trott true truman tse tuck turk twist tye tyler tyne underwood usher vale vance
venn vernon vicar vincent vine viner wade wain wait waite wake wales walker wall waller wan wang ward ware
warren warwick wash waters way weaver webber weeks wei welder wells west weston wharf wheat wheel wheeler
white whiting wild wiley will willis wills winch wing winn winter wise witt wolf womble wood woodley
woodman woods wool worth wren wright wu yarrow yeo yew york young younger`);
