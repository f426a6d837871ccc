"""The words for participants, and counts of them ("39 women with alopecia")."""

from evidence.extract.pattern import Pattern

PEOPLE = (
    r"(?:(?:in-?|out-?)?patients|participants|subjects|volunteers|women|men|children|adults|"
    r"adolescents|"
    r"infants|neonates|newborns|individuals|people|persons|students|residents|nurses|physicians|"
    r"survivors|respondents|girls|boys|males|females|smokers|mothers|fathers|couples|parents|"
    r"families|households|athletes|(?:day|dock|steel|farm|mine|shift|office)?workers|miners|farmers|welders|pilots|employees|veterans|cases|controls|caregivers|carers|"
    r"pregnancies|births|toddlers|teenagers|youths?|elders|donors|recipients|users|twins|"
    r"attendees|members|americans|africans|mexicans|europeans|koreans|germans|danes|finns|swedes|"
    r"(?:austral|canad|ital|norweg|brazil|ind|iran|egypt|nigeri|ethiop|belg|bulgar|ukrain|roman|"
    r"californ|peruv|colomb|tunis|ugand|keny|ghana|palestin|syr|latv|lithuan|eston|hungar|serb|"
    r"croat|as)i?ans|climbers|rowers|cyclists|swimmers|dancers|musicians|ambulators|"
    r"golfers|gymnasts|recruits|skiers|lifters|divers|sprinters|officers|firefighters|drinkers|"
    r"members|players|runners|drivers|soldiers|probands|siblings|relatives|dyads|"
    r"preschoolers|charts|gps|schoolchildren|pupils|clinicians|practitioners|dentists|surgeons|"
    r"doctors|conscripts|seafarers|sailors|miners|farmers|pilots|midwives|pensioners|adoptees|"
    r"centenarians|octogenarians|nonagenarians|schoolgirls|schoolboys|lactating mothers|"
    r"asthmatics|diabetics|schizophrenics|epileptics|alcoholics|hypertensives|amblyopes|"
    r"h(?:a)?emophiliacs|amputees|abusers|addicts|offenders|clergy|parturients|gravidas|"
    r"(?:primi|multi|nulli)(?:gravida|para)[es]?|non-?smokers|ex-?smokers|interns|trainees|"
    r"pts|ladies|clients|enrollees|latin[ao]s|hispanics|caucasians|beneficiaries|spouses|partners|"
    r"daughters|sisters|brothers|responders|"
    r"carriers|referrals|attenders|seniors|retirees|homemakers|housewives|boxers|(?:therap|pharmac|psycholog|pian|motor)ists|"
    r"teachers|midwives|conscripts|citizens|inhabitants|immigrants|refugees|prisoners|inmates|singletons)"
)
PERSON = Pattern(
    r"\b(?:(?:in|out)?patients?|participants?|volunteers?|wom[ae]n|m[ae]n|child(?:ren)?|adults?|"
    r"adolescents?|infants?|neonates?|newborns?|individuals?|people|persons?|students?|survivors?|"
    r"twins|respondents?|girls?|boys?|healthy (?:controls|subjects)|human subjects|"
    r"caregivers?|mothers?|"
    r"probands?|famil(?:y|ies)|toddlers?|outpatients?|veterans?|residents?(?! (?:vegetation|"
    r"memory|macrophages?|cells|t cells|bacteria|flora|micro\w+|stem|plants|species|fish|birds|"
    r"tissue|populations? of))|nurses|smokers|"
    r"enrolled|recruited|informed consent|pregnan(?:t|cy)|norwood|ludwig|"
    r"parents|midwives|conscripts|practitioners|employees|(?:day|dock|steel|farm|field|mine|mill|metal|wood|iron|glass|shift|office|sex|cane|home|key|rail|road|ship|forest|health|social|care|oil|gold|tea|salt|site)workers|miners|farmers|welders|pilots)\b"
)
