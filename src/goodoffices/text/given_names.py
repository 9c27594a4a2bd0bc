"""Frequent given names and the gender each tells, for knowing a person and his or her pronouns.

After Hanks, Hardcastle & Hodges, A Dictionary of First Names (2006, with the supplements on
Arabic, Chinese, Indian, Japanese, Russian and other names). Names that both sexes bear stand in
``EITHER``; a name that is missing here tells nothing.
"""

from __future__ import annotations

from goodoffices.text.spelling import GIVEN_NAMES
from goodoffices.text.titles import Gender

MALE = frozenset(
    "aaron abbas abdel abdul abdullah abdallah abdulrahman abraham adam adel adnan adrian ahmad"
    " ahmed ahmet alan albert alberto alejandro aleksandar aleksander aleksandr alessandro alexander"
    " alexandre alexei alexey aleksei aleksey alfonso alfred ali allan allen alvaro amir amit amos"
    " anatoly andre andreas andrei andrew andrey andrii andriy andrzej angelo anthony antoine anton"
    " antonio antony anwar arash archie ariel armando arnaud arnold arthur artem arturo arun asher"
    " ashraf avi aziz barack barry bartholomew bashar basil bassem ben benjamin benny bernard bernie"
    " bilal bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno"
    " bryan burak carl carlo carlos cedric cesar charles charlie chris christian christoph christophe"
    " christopher chuck claude clive colin conor craig curtis cyril cyrus damian damien dan daniel"
    " daniele danny dario darren dave david dean dennis denis derek dick diego dieter dimitri dirk"
    " dmitri dmitry dmitriy dmytro dominic dominik don donald douglas doug duncan dylan eamonn ed"
    " eddie edgar edmund eduardo edward edwin ehud eli elias eliot elliot elliott emilio emmanuel"
    " enrique eric erik ernest ernesto esmail ethan eugene evan evgeny ezra fabian fabien fadi fahad"
    " faisal farhad fawzi federico felipe felix ferdinand fernando filip firas francesco francisco"
    " francois françois frank franz fred frederic frederick friedrich gabriel gareth gary gavin gennady"
    " geoff geoffrey george georges georgy gerald gerard gerhard ghassan gideon gilbert giorgio"
    " giovanni giuseppe glenn gordon graham greg gregory guillaume guillermo gustavo guy habib hadi"
    " hakan hamid hamza hani hans harold haroon harry harun harvey hassan hasan hector heiko helmut"
    " hendrik henri henry herbert hossein howard hugh hugo hussain hussein ian ibrahim igor ihor ilan"
    " ilya imad imran isaac ismail ismael itamar ivan ivo jack jacob jacques jake jakob jamal james"
    " jan janez jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim"
    " jimmy joachim joao joaquin joe joel joerg johan johann johannes john johnny jon jonas jonathan"
    " jorge jose josé josef josep joseph josh joshua juan julian julien julio juergen jürgen"
    " justin kamal karel karim karl keir keith ken kenneth kevin khaled khalid khalil kirill"
    " klaus konstantin kostas krzysztof kurt kyle kyrylo lars larry laurent lawrence lee len lenny"
    " leo leon leonard leonid leopold levi lewis liam lindsay lior lloyd lorenzo louis luc luca lucas"
    " luigi luis luke maciej mahmoud mahmud majed malcolm malik manfred manuel marc marcel marcelo"
    " marcin marco marcos marcus marek mario marius mark markus martin martín marwan masoud massimo"
    " mateusz mathew mathias matt matteo matthew matthias maurice mauricio max maxim maxime mehdi"
    " mehmet mehmood meir michael michal michel miguel mihai mikael mike mikhail milan miles milos"
    " miroslav mitch mohamed mohammad mohammed mohamad moshe muhammad muhammed mukesh munir murad"
    " murat mustafa mykhailo mykola nabih nabil nader naftali narendra nasser nathan naveed ned neil"
    " nelson nicholas nick nicolas nigel niklas nikola nikolai nikolay nikos nils nir nizar noah"
    " noam noel norman oleg oleh oleksandr oleksii oleksiy oliver olivier omar omer oren orhan oscar"
    " osama oskar otto owen pablo paolo pascal patrick paul paulo pavel pavlo pedro per pete"
    " peter petr petro petros phil philip philipp philippe phillip pierre pieter piotr pyotr qasem"
    " quentin rafael rafiq rahul raj rajesh rajiv ralph rami ramon ramzi raphael rashid raul ray"
    " raymond recep reinhard rené reza ricardo richard rick rob robert roberto robin rodney rodrigo"
    " roger roland roman ron ronald ronen rory ross roy ruben rudolf rupert russell ryan sadiq saeed"
    " saleh salim salman salvador sam sameh sami samir samuel sanjay santiago saul scott sean"
    " sebastian selim serge sergei sergey serhii serhiy sergio seth shane shaun shimon silvio simon"
    " slobodan stanislav stefan stefano stephan stephen steve steven stewart stuart suleiman"
    " sven syed taha tamim tareq tariq tayyip ted terence terry thabo theo theodore thierry"
    " thomas tim timothy tobias todd tom tomas tomasz tommy tony trevor tyler umar uri vadim valery"
    " vasyl vaclav victor viktor vikram vincent vitali vitaly vitaliy vladimir volodymyr vyacheslav"
    " wael walid walter warren wayne werner wilfried will william willy wolfgang xavier yahya yair"
    " yannick yasser yehuda yevgeny yitzhak yoav yossi yousef youssef yuri yurii yuriy yusuf zach"
    " zachary zaid zeev ziad zoltan".split()
)

FEMALE = frozenset(
    "abigail adele adriana agnes agnieszka aisha alba aleksandra alexandra alice alicia alina alison"
    " allison amanda amelia amina amy ana anastasia andrea angela angelina angie anita anna"
    " annalena anne annette annie antonia anya ariane arina ashley astrid audrey aung ayelet ayesha"
    " barbara beatrice beatriz becky belinda bella bernadette beth bethany betty beverly bianca"
    " brenda bridget brigitte bronwen camilla carla carmen carol carole caroline carolyn catherine"
    " cathy cecilia chelsea chiara chloe christina christine cindy claire clara claudia"
    " colleen cristina cynthia dalia daniela danielle daria daryna deborah debbie denise diana"
    " diane dina dolores donna dora doris dorothy edith eileen elaine eleanor elena elina elisa"
    " elisabeth eliza elizabeth ella ellen elsa emily emine emma erica erika erin esther eva evelyn"
    " ewa farah fatima fatma federica felicity fiona frances francesca frida gabriela"
    " gabrielle galina gemma gillian gina giorgia giulia gloria grace greta gretchen gwen"
    " hala hanan hanna hannah harriet hazel heather heidi helen helena helene hilary hillary holly"
    " huda ilona ilse ingrid irene irina iris isabel isabella isabelle ivana iwona jacinda jackie"
    " jacqueline jana jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna"
    " joanne jodie josephine joyce juanita judith judy julia juliana julie juliet kaja kamala"
    " karen karin karina karine karla kate katerina katharina katherine kathleen kathryn kathy katie"
    " katja katrin katya kayleigh kelly kerry khadija kirsten kirsty kristen kristin kristina laila"
    " lara latifa laura lauren layla lea leila lena leslie leticia leyla lidia lilian liliana lily"
    " lina linda lisa liz liza lola lori lorraine louise lucia lucy ludmila luisa lydia lyudmila"
    " mabel madeleine magdalena maggie maha malala mandy manuela margaret margarita margot maria"
    " mariam marian mariana marie marija marina mariya marjorie marlene marta martha martina mary"
    " maryam maureen maya megan melania melanie melinda melissa mercedes mette meghan michele"
    " michelle mina miranda miriam molly mona monica monika munira myriam nadia nadine nadezhda"
    " nancy naomi natalia natalie nataliya natalya natasha nicola nicole nina nora noura nuria olena"
    " olga olha olivia oksana oprah ora paige pamela patricia paula pauline penelope penny petra"
    " phoebe polina priti priya rachel rana rania rebecca regina renata rhiannon rita roberta rosa"
    " rosalind rosemary roxana ruth sabina sabrina sally salma samantha sandra sanna sara sarah"
    " selma shabana shaima sharon sheila shireen shirley silvia simone sofia sonia sophia sophie"
    " stella stephanie sue suella susan susana susanna susanne suzanne svetlana sviatlana svitlana"
    " sylvia sylvie tamar tamara tania tanja tanya tara tatiana tatyana teresa tessa tetiana theresa"
    " tina tracy ursula valentina valeria vanessa vera verica veronica veronika victoria viktoria"
    " vivian wendy whitney whoopi yael yana yasmin yelena yulia yuliia yuliya yvette yvonne"
    " zahra zainab zarah zaynab zeinab zoe zsuzsa zuzana".split()
)

EITHER = frozenset(
    "alex ai akira andy bo cameron casey chen dana drew feng francis gal hao hong hua hui hyun jackie"
    " jamie jie jian jin jing jo jun kai kim lei leigh li lin ling ming morgan nur noor noa or pat"
    " ping qi qin rui ruth sang sasha shannon shi sidney stacey taylor tal wei wen xi xiao xin yang"
    " yan yi ying yong yu yuan yue zhang zhao zhen zheng zhi liu wang wu sun xu zhou huang lai tan"
    " cho choi park yoon moon lee nguyen tran pham".split()
)
"""Names of either gender; East Asian surnames, which stand first, are among them."""


_VARIANTS = frozenset(form for forms in GIVEN_NAMES for form in forms.split())


def given(word: str) -> bool:
    """Whether a word is a frequent given name that is little else."""
    key = word.casefold()
    return key in MALE or key in FEMALE or key in _VARIANTS


def may_begin(word: str) -> bool:
    """Whether a person's name may begin with a word: a given name, or a surname that stands first."""
    return given(word) or word.casefold() in EITHER


def gender_by_name(name: str) -> Gender:
    """The gender that the given name in a full name tells; "" if none is known or it is alone."""
    first, _, rest = name.casefold().partition(" ")
    if not rest or first in EITHER or (first in MALE and first in FEMALE):
        return ""
    return "m" if first in MALE else "f" if first in FEMALE else ""
