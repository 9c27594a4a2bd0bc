"""International organisations and the best known media of the world, by name.

Organisations: Union of International Associations, Yearbook 2022-23, types A to C, those that
diplomatic reporting names most; ``parent`` is the organisation that a body is an organ of.
Media: the news agencies and broadcasters with the widest international reach (Reuters Institute,
Digital News Report 2023; members of the News Agencies World Congress). A word that English
also uses otherwise stands with its article ("the guardian").
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organisation:
    """An international organisation: its acronym as code, its names, the fullest first."""

    code: str
    names: tuple[str, ...]
    parent: str | None = None


def _rows(table: str) -> tuple[Organisation, ...]:
    found = []
    for line in table.strip().splitlines():
        code, names, *parent = (cell.strip() for cell in line.split("|"))
        found.append(
            Organisation(
                code, tuple(n.strip() for n in names.split(";")), parent[0] if parent else None
            )
        )
    return tuple(found)


ORGANISATIONS: tuple[Organisation, ...] = _rows("""
UN | United Nations; U.N.; United Nations Organization
UNSC | United Nations Security Council; UN Security Council; U.N. Security Council; Security Council | UN
UNGA | United Nations General Assembly; UN General Assembly; U.N. General Assembly; General Assembly | UN
UNHCR | United Nations High Commissioner for Refugees; UN refugee agency; UN High Commissioner for Refugees | UN
OHCHR | Office of the High Commissioner for Human Rights; UN human rights office | UN
UNHRC | United Nations Human Rights Council; UN Human Rights Council | UN
UNICEF | UNICEF; United Nations Children's Fund | UN
UNESCO | UNESCO; United Nations Educational, Scientific and Cultural Organization | UN
UNDP | United Nations Development Programme | UN
OCHA | United Nations Office for the Coordination of Humanitarian Affairs | UN
UNRWA | UNRWA; United Nations Relief and Works Agency | UN
WFP | World Food Programme; World Food Program | UN
FAO | Food and Agriculture Organization | UN
WHO | World Health Organization; World Health Organisation | UN
ILO | International Labour Organization; International Labour Organisation | UN
IMO | International Maritime Organization | UN
ITU | International Telecommunication Union | UN
IAEA | International Atomic Energy Agency | UN
ICJ | International Court of Justice | UN
ICC | International Criminal Court
IOM | International Organization for Migration | UN
IMF | International Monetary Fund
WorldBank | World Bank
WTO | World Trade Organization; World Trade Organisation
OECD | Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development
OPEC | OPEC; Organization of the Petroleum Exporting Countries
IEA | International Energy Agency
ICRC | International Committee of the Red Cross; Red Cross
IFRC | International Federation of Red Cross and Red Crescent Societies
EU | European Union; E.U.
EUCommission | European Commission | EU
EUParliament | European Parliament | EU
EUCO | European Council | EU
EUCouncil | Council of the European Union; EU Council; Council of the EU | EU
ECB | European Central Bank | EU
EEAS | European External Action Service | EU
CJEU | European Court of Justice; Court of Justice of the European Union | EU
EPC | European Political Community
CoE | Council of Europe
ECHR | European Court of Human Rights | CoE
OSCE | OSCE; Organization for Security and Co-operation in Europe; Organisation for Security and Cooperation in Europe; Organization for Security and Cooperation in Europe
NATO | NATO; North Atlantic Treaty Organization; North Atlantic Alliance
CSTO | Collective Security Treaty Organization; Collective Security Treaty Organisation
CIS | Commonwealth of Independent States
EAEU | Eurasian Economic Union
SCO | Shanghai Cooperation Organisation; Shanghai Cooperation Organization
BRICS | BRICS
G7 | G7; Group of Seven; G-7
G20 | G20; Group of 20; Group of Twenty; G-20
G77 | Group of 77
AU | African Union
ECOWAS | ECOWAS; Economic Community of West African States
SADC | Southern African Development Community
IGAD | Intergovernmental Authority on Development
EAC | East African Community
AfDB | African Development Bank
ArabLeague | Arab League; League of Arab States
GCC | Gulf Cooperation Council
OIC | Organisation of Islamic Cooperation; Organization of Islamic Cooperation
ASEAN | ASEAN; Association of Southeast Asian Nations; Association of South East Asian Nations
APEC | Asia-Pacific Economic Cooperation
SAARC | South Asian Association for Regional Cooperation
ADB | Asian Development Bank
PIF | Pacific Islands Forum
OAS | Organization of American States
CELAC | Community of Latin American and Caribbean States
CARICOM | Caribbean Community
MERCOSUR | Southern Common Market
EFTA | European Free Trade Association
EBRD | European Bank for Reconstruction and Development
INTERPOL | INTERPOL; International Criminal Police Organization
OPCW | Organisation for the Prohibition of Chemical Weapons
UNFCCC | United Nations Framework Convention on Climate Change | UN
MSF | Médecins Sans Frontières; Medecins Sans Frontieres; Doctors Without Borders
HRW | Human Rights Watch
Amnesty | Amnesty International
SaveTheChildren | Save the Children; Save the Children Fund; Save the Children International
""")

SHARED: frozenset[str] = frozenset(
    {"security council", "general assembly", "red cross", "high commissioner"}
)
"""Names of international bodies that, with a state before them, are that state's own."""

MEDIA: tuple[tuple[str, ...], ...] = tuple(
    tuple(name.strip() for name in line.split(";"))
    for line in """
Reuters; Reuters News Agency
AP; Associated Press; The Associated Press
AFP; Agence France-Presse; Agence France Presse
UPI; United Press International
DPA; Deutsche Presse-Agentur
EFE; Agencia EFE
ANSA
Kyodo; Kyodo News
Yonhap; Yonhap News Agency
Xinhua; Xinhua News Agency
TASS; Tass news agency
Interfax
RIA Novosti; RIA
Anadolu; Anadolu Agency
PTI; Press Trust of India
ANI; Asian News International
IRNA
WAFA
Middle East News Agency
Saudi Press Agency
PA Media; Press Association
Bloomberg; Bloomberg News
BBC; British Broadcasting Corporation; BBC News
CNN; Cable News Network
NPR; National Public Radio
PBS
NBC; NBC News
CBS; CBS News
ABC; ABC News
Fox News
MSNBC
Sky News
ITV; ITV News
Channel 4 News
CBC; CBC News
NHK
RT; Russia Today
CGTN
Al Jazeera; Al-Jazeera
Al Arabiya; Al-Arabiya
Deutsche Welle; DW
France 24
Euronews
Radio Free Europe; RFE/RL
Voice of America; VOA
The New York Times; New York Times
The Washington Post; Washington Post
The Wall Street Journal; Wall Street Journal
Los Angeles Times
USA Today
The Guardian
The Times of London
The Sunday Times
The Daily Telegraph; Daily Telegraph
The Independent
Financial Times; The Financial Times
The Economist
Le Monde
Le Figaro
Der Spiegel
Die Zeit
Bild
El País; El Pais
Corriere della Sera
La Repubblica
Politico
Axios
Foreign Policy
The Atlantic
Newsweek
South China Morning Post
Global Times
The Hindu
The Times of India; Times of India
The Japan Times
Haaretz
""".strip().splitlines()
)
