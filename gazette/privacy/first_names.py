"""First names: those of the package `names`, and British ones that it does not have."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import names

BRITISH = """
aaliyah abdul abigail agnieszka ahmed aidan aisha aishah aled alesha alfie alistair alun amelie amina amir amira anjali
anwen archie arjun ashok ayaan ayesha bartosz beatrix ben bethan bev bronwen callum carys catrin charlie chloe ciara
ciaran cian clive colm dafydd dai darragh deepak delyth dev dilys dimitri duncan eilidh eileen eira elin ellie elowen
emre eoin ewan fatima fatemeh ffion finlay finn fiona freya gareth geraint gethin gill glenys glyn graeme graham
gurpreet gwen gwyneth hamish hamza haroon harpreet harriet hassan hywel ian idris ifan imogen imran indira ines iqbal
isha isla iwan jamal jasleen jaspreet jatinder jess jo josh kasia kate katie keir khadija kieran krishna kulwinder
lachlan leila lena lewis llinos lloyd lola lorna lowri lynne magdalena mairi malgorzata mandeep manjit mariam marek
maryam mateusz maureen meera megan meghan mehmet mia millie mo mohammad mohammed moira morag morwenna muhammad mustafa
nadia narinder neha neil nia niall nigel nikhil oisin olivia olwen omar oonagh orla osian padraig parminder patel pawel
phil pippa pooja poppy preeti priya quentin rab rajesh ranjit rashid ravi rhiannon rhian rhodri rhys rishi rohan roisin
ros rosie rupert ruth saira sajid salma sam sandeep sanjay saoirse sara seren shabnam shaun sheila shona sian sinead
siobhan sioned stuart sukhdev sunil suresh surinder syed tamsin tariq tegan tej tim tomasz tom tomos trevor uma usman
vijay vikram wasim wojciech yasmin yousef yusuf zahra zain zainab zara zoe zofia zosia
lukasz jakub grzegorz krzysztof andrzej zbigniew stanislaw katarzyna joanna beata dorota iwona jiri vaclav zdenek petr
pavel lenka katerina zuzana sarka ionut andrei mihai gheorghe alexandru ioana nguyen thi minh hyun wei xiu chinedu
chidi ngozi adebayo oluwaseun folake kwame kofi ama abena tendai thabo oleksandr volodymyr olena oksana andriy dmytro
iryna svitlana kateryna goran dragan zoran milica
""".split()
# First names of the package that are more often another word where an office writes them with a capital.
OTHER_WORDS = """
an april art august autumn baroness bell branch bridge brook brooks burton buck burl buster canada carey carlton case
cash chance chase chester china christian church clay cliff clifton clinton coral cornelia crystal dale dallas dawn dean
delta deputy devon diamond divine don dorset drew duke earl east eden ellis england essex eve faith fair fawn fern field
forest france francis garden genesis georgia gil given glory golden grace graves guy hall harmony hart heath heaven
holly hope hunter in india iris israel ivory ivy jack january jersey jewel joy june justice kent king kingston knight
lake land lane laurel lee legacy lexus liberty lily lincoln london long love loving ma major man margaret march
margarita marine mark marquis mason mercedes mercy merry mill milton minister misty monday montana moon my nova oak
olive so see ok page paris park patience pearl penny person price prince princess queen rain raven ray reed rich river
robin rock rose royal ruby rush sage sandy santa sharp shelly shelley sherry silver sky son star starling stone storm
street summer sunday sunny sydney tea temple the thing tiffany tracy tuesday una unity val valley van velvet victor
victoria virginia wally way wednesday west whitney will willow winter wood worth yang young yuri zona winston wilson
trinity thomas
""".split()
# Of these, the ones that count as first names all the same.
STAY = """
robin rose mark margaret francis jack guy grace ray victoria thomas dean drew lily dawn holly joy penny tracy ruby ivy
iris sandy christian will winston tiffany shelley val una don hope faith victor ellis wilson lee dale cliff june earl
olive pearl summer sydney whitney georgia eve
""".split()


@cache
def first_names() -> frozenset[str]:
    """All that we know, in small letters."""
    lists = (Path(names.FILES[f"first:{sex}"]).read_text(encoding="ascii") for sex in ("female", "male"))
    common = {line.split()[0].lower() for text in lists for line in text.splitlines() if line}
    return frozenset((common - (set(OTHER_WORDS) - set(STAY))) | set(BRITISH))
