/** What passwords are most often made of, in Dutch and English; with the words of this application. Lower case, without accents. */
export const commonWords = `
wachtwoord paswoord password passwort passw welkom welcome hallo hello letmein login admin administrator gebruiker user test tester
geheim secret changeme verander default qwerty azerty qwertyuiop azertyuiop asdf asdfgh asdfghjkl qsdfghjklm zxcvbn zxcvbnm wxcvbn
qazwsx 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 zaq12wsx zaq1 xsw2 abc123 abcd1234 a1b2c3 trustno
iloveyou ikhouvanjou ikhouvanu lente zomer herfst winter spring summer autumn
januari februari maart april mei juni juli augustus september oktober november december
january february march june july august october maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
monday tuesday wednesday thursday friday saturday sunday vandaag morgen
belgie belgium vlaanderen flanders vlaams brussel brussels bruxelles antwerpen gent brugge leuven mechelen hasselt kortrijk oostende
anderlecht clubbrugge genk football voetbal baseball hockey liverpool arsenal chelsea barcelona ajax feyenoord psv
dragon monkey shadow master superman batman pokemon starwars princess sunshine freedom whatever michael jordan
computer internet windows microsoft google facebook instagram samsung apple android minecraft fortnite
koers koersen demo coordinator coordinatie actieplan levenslang leren lifelong learning partnerschap departement department werk
onderwijs office kantoor bureau dienst overheid government
`
  .trim()
  .split(/\s+/)
