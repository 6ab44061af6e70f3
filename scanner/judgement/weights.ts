/** How much each piece of evidence speaks for a credential, in log odds. Written by `npm run train`; see corpus/judgement. */
export const BIAS = -1.62;
export const WEIGHTS = `
f:bare	0.09·f:compiled	-0.70·f:env	0.14·f:javascript	-0.77·f:json	-0.44·f:manual	0.28·f:markup	-0.19·f:other	-0.28·f:script	-0.18
f:settings	0.23·f:shell	-0.44·f:sql	0.21·f:translation	0.08·f:yaml	0.43·l:comment	-0.07·l:declaration	0.10·l:example	-0.39
l:expectation	0.20·l:foreign bare	-0.03·l:foreign quoted	-0.64·l:login beside	0.53·l:login near	0.63·l:long	-0.23·l:query	0.64
l:statement	-0.40·n:Capital p	0.04·n:UPPER p	-0.09·n:UPPER s	-0.27·n:alone	0.04·n:camel p	-0.57·n:camel s	-0.29·n:ends with it	0.74
n:flag	0.16·n:has access	0.48·n:has add	-0.08·n:has admin	0.13·n:has allow	-0.05·n:has and	-0.04·n:has api	0.51·n:has auth	0.31
n:has aws	0.20·n:has b	-0.04·n:has bad	0.07·n:has base	0.08·n:has basic	0.49·n:has blob	-0.06·n:has bypass	-0.18·n:has c	0.06
n:has callback	-0.07·n:has certificate	0.12·n:has cfg	0.06·n:has change	-0.13·n:has client	-0.12·n:has code	-0.20
n:has component	0.08·n:has conf	0.07·n:has config	-0.10·n:has confirm	-0.04·n:has confirmation	0.26·n:has consumer	0.23
n:has content	0.16·n:has continuation	-0.04·n:has cookie	0.16·n:has create	-0.20·n:has custom	-0.04·n:has data	0.30·n:has db	0.41
n:has def	-0.06·n:has ed	-0.04·n:has enc	0.14·n:has encode	-0.19·n:has encryption	0.07·n:has file	-0.10·n:has find	-0.07
n:has from	-0.16·n:has get	-0.12·n:has git	-0.06·n:has github	-0.31·n:has gitlab	0.06·n:has gpio	-0.13·n:has hash	-0.13
n:has headers	-0.07·n:has host	-0.07·n:has i	-0.36·n:has id	-0.31·n:has identified	0.38·n:has input	-0.09·n:has install	0.08
n:has jwt	0.31·n:has key	-0.35·n:has keyring	-0.10·n:has keyword	-0.03·n:has label	-0.28·n:has last	-0.03·n:has length	-0.04
n:has limit	-0.14·n:has list	-0.04·n:has login	-0.39·n:has lpass	-0.06·n:has master	0.04·n:has mgr	-0.13·n:has monitoring	0.05
n:has mysql	0.32·n:has n	-0.04·n:has name	-0.26·n:has net	0.36·n:has next	-0.12·n:has no	-0.09·n:has not	-0.04·n:has notify	-0.05
n:has o	-0.08·n:has oauth	0.68·n:has os	-0.05·n:has output	-0.08·n:has p	-0.22·n:has page	-0.03·n:has parse	-0.05
n:has pgpassword	0.17·n:has pkcs	-0.08·n:has postgres	0.23·n:has priv	-0.06·n:has private	0.19·n:has provider	-0.04
n:has public	-0.52·n:has refresh	0.04·n:has reg	-0.04·n:has registry	-0.09·n:has remote	-0.39·n:has remove	-0.05·n:has repo	-0.13
n:has request	-0.10·n:has reset	-0.06·n:has result	-0.62·n:has schema	0.07·n:has scheme	-0.05·n:has secret	0.85·n:has secrets	-0.05
n:has self	-0.22·n:has server	-0.08·n:has session	0.07·n:has set	-0.16·n:has sha	-0.14·n:has shared	-0.37·n:has sid	-0.07
n:has signature	0.08·n:has signup	0.13·n:has site	-0.03·n:has smtp	-0.23·n:has ssl	0.04·n:has status	-0.25·n:has store	0.08
n:has string	0.44·n:has submit	-0.10·n:has temp	0.04·n:has test	-0.15·n:has this	-0.07·n:has timestamp	-0.05·n:has tls	-0.05
n:has transport	-0.05·n:has type	-0.08·n:has unique	0.17·n:has url	-0.12·n:has user	-0.25·n:has username	-0.06·n:has userpass	-0.09
n:has v	-0.08·n:has value	0.56·n:has verifier	0.27·n:has with	-0.07·n:long word	0.16·n:lower s	-0.42·n:public	-0.95
n:public p	-0.24·n:public s	-0.71·n:shown	-1.01·n:shown bare	-0.22·n:shown quoted	-0.79·n:sigil	0.15·n:then base	0.08
n:then bypass	-0.07·n:then client	-0.04·n:then config	-0.14·n:then confirmation	0.26·n:then data	0.35·n:then encode	-0.18
n:then file	-0.09·n:then hash	-0.13·n:then id	-0.14·n:then identified	0.38·n:then length	-0.03·n:then list	-0.03·n:then lpass	-0.04
n:then name	-0.19·n:then pgpassword	0.17·n:then provider	-0.04·n:then string	-0.04·n:then type	-0.06·n:then v	-0.04
n:then value	0.59·n:thing auth	-0.47·n:thing credential	0.35·n:thing credentials	-0.19·n:thing inside	-0.71·n:thing key	-0.70
n:thing keys	-0.21·n:thing pass	-0.54·n:thing passphrase	0.15·n:thing passwd	0.46·n:thing password	0.46·n:thing passwords	0.04
n:thing pw	-0.29·n:thing pwd	-0.04·n:thing secret	0.29·n:thing token	-0.07·n:thing tokens	-0.03·o:,	-0.87·o:, quoted compiled	-0.22
o:, quoted script	-0.57·o::	0.54·o:: bare bare	-0.06·o:: bare compiled	0.45·o:: bare javascript	-0.22·o:: bare json	-0.06
o:: bare manual	-0.20·o:: bare markup	0.11·o:: bare other	-0.44·o:: bare script	0.06·o:: bare shell	-0.15·o:: bare yaml	0.25
o:: quoted compiled	0.10·o:: quoted javascript	0.27·o:: quoted json	-0.35·o:: quoted manual	0.23·o:: quoted other	-0.04
o:: quoted script	0.53·o:: quoted yaml	-0.19·o:=	0.37·o:= bare bare	0.08·o:= bare compiled	-0.58·o:= bare env	0.12
o:= bare manual	0.10·o:= bare markup	0.04·o:= bare other	0.06·o:= bare script	-0.46·o:= bare settings	0.10·o:= bare shell	-0.20
o:= bare yaml	0.05·o:= quoted bare	-0.17·o:= quoted compiled	0.50·o:= quoted manual	0.08·o:= quoted markup	-0.10
o:= quoted other	0.15·o:= quoted script	0.57·o:= quoted settings	0.08·o:= quoted shell	-0.16·o:=>	0.41·o:=> quoted script	0.39
o:>	-0.55·o:> bare compiled	-0.44·o:> bare manual	-0.07·o:BY	0.28·o:argument	-1.11·o:argument quoted compiled	-0.11
o:argument quoted javascript	-0.31·o:argument quoted script	-0.67·o:by	0.07·o:by bare compiled	-0.15·o:by bare javascript	-0.03
o:by bare manual	0.19·o:call	-0.67·o:call quoted compiled	-0.25·o:call quoted javascript	-0.15·o:call quoted script	-0.26
o:called byte	-0.08·o:called self	-0.12·o:calling byte	-0.08·o:calling get	-0.14·o:calling string	0.25·o:calling token	-0.28
o:compare	0.26·o:compare quoted javascript	-0.07·o:compare quoted script	0.29·o:end bare &	0.29·o:end bare )	-0.46
o:end bare +	-0.08·o:end bare ,	-0.58·o:end bare :	-0.04·o:end bare ;	-0.14·o:end bare <	-0.18·o:end bare >	-0.10·o:end bare \\	0.15
o:end bare end	1.16·o:end bare text	-0.68·o:end bare }	-0.11·o:end quoted )	-0.47·o:end quoted ,	0.09·o:end quoted .	-0.32
o:end quoted /	0.19·o:end quoted ;	0.41·o:end quoted \\	-0.28·o:end quoted ]	-0.03·o:end quoted end	0.36·o:end quoted text	-0.52
o:end quoted |	-0.25·o:end quoted }	0.06·o:method	-0.14·o:method quoted script	-0.14·o:next line	-0.19·o:other	0.19
o:other quoted manual	0.03·o:quote "	-0.44·o:quote '	-0.06·o:quote \`	-0.49·o:quote escaped	0.17·o:quote none	-0.79·o:space	-0.13
o:space quoted compiled	-0.17·o:space quoted javascript	-0.08·o:space quoted manual	-0.49·o:space quoted script	-0.05
o:space quoted shell	-0.04·o:spaced bare	-0.49·o:spaced quoted	0.05·o:typed	-0.17·o:typed quoted compiled	0.12
o:typed quoted javascript	-0.06·o:typed quoted markup	-0.22·o:||	-0.10·o:|| quoted javascript	-0.10·side p	-0.61·side s	-1.01
v:algorithm	-0.37·v:algorithm p	-0.36·v:all sequence	-0.99·v:all sequence p	-0.91·v:all sequence s	-0.08·v:boolean	-0.19
v:boolean p	-0.18·v:brackets	-0.07·v:brackets p	-0.05·v:changes few	-0.25·v:changes few p	-0.13·v:changes few s	-0.11
v:changes many	0.68·v:changes many p	0.22·v:changes many s	0.46·v:changes some	0.04·v:changes some p	-0.07·v:changes some s	0.11
v:colon	-0.12·v:colon p	-0.12·v:digest	-0.15·v:doing	-0.66·v:doing p	-0.50·v:doing s	-0.16·v:ellipsis	-0.36·v:ellipsis p	-0.11
v:ellipsis s	-0.25·v:ends-digits	-0.19·v:ends-digits p	0.04·v:ends-digits s	-0.24·v:entropy full	-0.04·v:entropy full p	0.13
v:entropy full s	-0.18·v:entropy high	0.26·v:entropy high p	0.28·v:entropy low	-0.49·v:entropy low p	-0.20·v:entropy low s	-0.29
v:entropy middle p	-0.15·v:entropy middle s	0.15·v:hashed	-0.36·v:hashed s	-0.22·v:holds its name	-0.51·v:host	-0.10·v:host s	-0.10
v:index	-0.26·v:index p	-0.26·v:is its name	-0.29·v:leet	0.27·v:leet p	-0.13·v:leet s	0.41·v:length 10 p	0.21·v:length 10 s	-0.43
v:length 13 p	0.57·v:length 16 p	0.10·v:length 16 s	-0.19·v:length 20 p	0.15·v:length 24 p	-0.14·v:length 24 s	0.33
v:length 32 s	0.53·v:length 33 s	0.19·v:length 4 p	-0.45·v:length 40 s	0.28·v:length 41 p	-0.07·v:length 41 s	-0.15
v:length 5 p	0.21·v:length 6 p	-0.43·v:length 6 s	-0.66·v:length 64 s	-0.30·v:length 65 p	-0.77·v:length 65 s	-0.10
v:length 8 p	0.14·v:length 8 s	-0.52·v:masked	-0.27·v:masked p	-0.16·v:masked s	-0.11·v:member	-0.26·v:member p	-0.06
v:member s	-0.21·v:not random	-0.56·v:of Capital 10 p	-0.03·v:of Capital 10 s	-0.05·v:of Capital 13 s	-0.03·v:of Capital 6 p	-0.17
v:of Capital 6 s	-0.03·v:of Capital 8 p	-0.07·v:of Capital 8 s	-0.10·v:of Capital bare manual	-0.04·v:of Capital middle	-0.12
v:of Capital p	-0.31·v:of Capital quoted javascript	-0.10·v:of Capital quoted manual	-0.04·v:of Capital quoted script	-0.14
v:of Capital s	-0.22·v:of Capital short	-0.41·v:of HEX bare compiled	-0.04·v:of HEX middle	-0.03·v:of HEX p	-0.03·v:of HEX s	-0.15
v:of SNAKE 10 p	-0.09·v:of SNAKE 10 s	-0.07·v:of SNAKE 13 s	-0.03·v:of SNAKE 16 s	-0.04·v:of SNAKE 20 s	-0.06·v:of SNAKE 8 p	-0.06
v:of SNAKE 8 s	0.07·v:of SNAKE bare compiled	-0.09·v:of SNAKE bare yaml	-0.08·v:of SNAKE long	-0.08·v:of SNAKE middle	-0.24
v:of SNAKE p	-0.18·v:of SNAKE quoted compiled	-0.09·v:of SNAKE quoted javascript	-0.03·v:of SNAKE s	-0.15·v:of UPPER 13 s	-0.05
v:of UPPER 16 s	0.16·v:of UPPER 20 s	0.22·v:of UPPER 4 p	-0.08·v:of UPPER 6 p	0.21·v:of UPPER 8 s	0.25
v:of UPPER bare compiled	0.67·v:of UPPER bare script	-0.04·v:of UPPER long	0.26·v:of UPPER middle	0.12·v:of UPPER p	0.11
v:of UPPER quoted compiled	-0.10·v:of UPPER quoted javascript	-0.23·v:of UPPER quoted script	0.09·v:of UPPER s	0.56
v:of UPPER short	0.29·v:of UPPER+digits 32 s	0.11·v:of UPPER+digits long	0.24·v:of UPPER+digits quoted javascript	0.12
v:of UPPER+digits s	0.25·v:of accent 13 p	0.04·v:of base64 20 p	0.09·v:of base64 20 s	0.09·v:of base64 24 s	0.07
v:of base64 4 p	-0.05·v:of base64 64 s	0.13·v:of base64 8 p	-0.05·v:of base64 8 s	-0.05·v:of base64 bare bare	-0.05
v:of base64 bare compiled	0.07·v:of base64 bare manual	-0.03·v:of base64 long	0.12·v:of base64 p	-0.20
v:of base64 quoted compiled	-0.15·v:of base64 quoted javascript	0.04·v:of base64 quoted json	-0.04·v:of base64 quoted script	-0.15
v:of base64 s	0.12·v:of base64 short	-0.19·v:of digits 4 p	-0.07·v:of digits 5 p	0.11·v:of digits 6 p	-0.18·v:of digits 8 s	-0.26
v:of digits bare javascript	-0.05·v:of digits bare manual	-0.10·v:of digits middle	-0.12·v:of digits p	-0.30
v:of digits quoted javascript	-0.34·v:of digits quoted manual	-0.06·v:of digits quoted script	-0.08·v:of digits s	-0.20
v:of digits short	-0.38·v:of hex 10 s	-0.09·v:of hex 100 s	0.08·v:of hex 16 s	-0.39·v:of hex 24 s	0.24·v:of hex 32 s	0.36
v:of hex 40 s	0.19·v:of hex 6 p	-0.29·v:of hex 64 s	-0.50·v:of hex 65 s	-0.17·v:of hex bare compiled	-0.14
v:of hex bare javascript	0.26·v:of hex bare other	-0.33·v:of hex bare shell	-0.10·v:of hex bare yaml	0.14·v:of hex middle	0.14
v:of hex p	-0.46·v:of hex quoted compiled	-0.11·v:of hex quoted javascript	0.06·v:of hex quoted json	-0.60
v:of hex quoted manual	0.16·v:of hex quoted script	0.17·v:of hex s	0.29·v:of hex short	-0.33·v:of kebab 13 p	0.05
v:of kebab 16 p	0.07·v:of kebab 16 s	-0.06·v:of kebab 33 s	-0.05·v:of kebab 6 p	0.10·v:of kebab 8 p	-0.15·v:of kebab 8 s	-0.05
v:of kebab bare compiled	-0.07·v:of kebab bare manual	-0.18·v:of kebab bare other	-0.04·v:of kebab bare yaml	-0.07
v:of kebab long	-0.06·v:of kebab middle	0.04·v:of kebab p	0.08·v:of kebab quoted javascript	0.04·v:of kebab quoted manual	0.19
v:of kebab quoted script	-0.04·v:of kebab s	-0.24·v:of kebab short	-0.14·v:of letters 10 p	0.31·v:of letters 10 s	-0.25
v:of letters 13 p	0.09·v:of letters 13 s	-0.14·v:of letters 24 s	0.06·v:of letters 33 s	-0.04·v:of letters 5 p	0.06
v:of letters 8 p	0.17·v:of letters 8 s	-0.04·v:of letters bare compiled	-0.05·v:of letters bare javascript	-0.16
v:of letters bare manual	0.07·v:of letters bare other	0.08·v:of letters bare script	0.09·v:of letters p	0.58
v:of letters quoted compiled	0.22·v:of letters quoted javascript	-0.10·v:of letters quoted manual	-0.05
v:of letters quoted script	0.05·v:of letters s	-0.41·v:of letters short	0.16·v:of letters+digits 10 p	0.10
v:of letters+digits 10 s	0.13·v:of letters+digits 16 p	0.10·v:of letters+digits 20 s	0.04·v:of letters+digits 24 p	0.06
v:of letters+digits 24 s	0.07·v:of letters+digits 32 s	0.05·v:of letters+digits 41 s	-0.53·v:of letters+digits 8 p	0.05
v:of letters+digits bare compiled	0.05·v:of letters+digits bare manual	0.38·v:of letters+digits long	-0.19
v:of letters+digits middle	0.37·v:of letters+digits p	0.37·v:of letters+digits quoted compiled	-0.04
v:of letters+digits quoted javascript	0.04·v:of letters+digits quoted manual	-0.09·v:of letters+digits quoted script	-0.49
v:of letters+digits short	0.17·v:of letters_.- 10 s	-0.06·v:of letters_.- 13 p	-0.09·v:of letters_.- 13 s	-0.11
v:of letters_.- 24 p	-0.03·v:of letters_.- 24 s	-0.07·v:of letters_.- 8 p	-0.05·v:of letters_.- 8 s	-0.08
v:of letters_.- bare compiled	-0.11·v:of letters_.- bare manual	-0.09·v:of letters_.- bare script	-0.08·v:of letters_.- long	-0.15
v:of letters_.- middle	-0.32·v:of letters_.- p	-0.31·v:of letters_.- quoted compiled	-0.11·v:of letters_.- quoted javascript	-0.06
v:of letters_.- quoted script	-0.16·v:of letters_.- s	-0.38·v:of letters_.- short	-0.22·v:of lower 10 s	0.13·v:of lower 13 p	0.16
v:of lower 13 s	0.15·v:of lower 20 p	0.09·v:of lower 4 p	-0.05·v:of lower 5 p	0.34·v:of lower 6 p	0.07·v:of lower 6 s	-0.59
v:of lower 8 p	0.26·v:of lower 8 s	-0.04·v:of lower bare bare	0.07·v:of lower bare compiled	-0.25·v:of lower bare javascript	-0.24
v:of lower bare other	0.24·v:of lower bare script	-0.51·v:of lower bare settings	-0.31·v:of lower bare yaml	0.55
v:of lower long	0.11·v:of lower middle	0.74·v:of lower p	0.78·v:of lower quoted compiled	0.62·v:of lower quoted javascript	-0.07
v:of lower quoted json	0.34·v:of lower quoted markup	-0.06·v:of lower quoted script	0.22·v:of lower quoted shell	0.04
v:of lower quoted yaml	0.07·v:of lower s	0.06·v:of lower+digits 10 p	0.15·v:of lower+digits 10 s	0.05·v:of lower+digits 16 s	-0.03
v:of lower+digits 4 p	-0.03·v:of lower+digits 6 p	-0.22·v:of lower+digits 6 s	0.16·v:of lower+digits 8 p	0.26
v:of lower+digits 8 s	0.05·v:of lower+digits bare compiled	-0.18·v:of lower+digits bare manual	0.32
v:of lower+digits bare yaml	0.07·v:of lower+digits long	0.11·v:of lower+digits middle	0.12·v:of lower+digits p	0.18
v:of lower+digits quoted compiled	-0.10·v:of lower+digits quoted javascript	0.15·v:of lower+digits quoted manual	0.06
v:of lower+digits quoted script	0.24·v:of lower+digits quoted settings	0.14·v:of lower+digits s	0.36·v:of lower+digits short	0.31
v:of number s	-0.05·v:of number short	-0.05·v:of script 10 p	-0.07·v:of script 13 p	-0.08·v:of script 16 p	-0.05
v:of script 6 p	-0.04·v:of script 8 p	-0.05·v:of script long	-0.14·v:of script middle	-0.21·v:of script p	-0.45
v:of script short	-0.12·v:of snake 10 s	-0.11·v:of snake 13 p	0.14·v:of snake 13 s	-0.09·v:of snake 16 p	0.13·v:of snake 16 s	-0.04
v:of snake 6 p	0.05·v:of snake 8 s	-0.08·v:of snake bare compiled	-0.24·v:of snake bare manual	0.19·v:of snake bare script	-0.26
v:of snake middle	0.06·v:of snake p	0.31·v:of snake quoted compiled	-0.06·v:of snake quoted javascript	0.07
v:of snake quoted json	0.35·v:of snake quoted manual	-0.06·v:of snake quoted script	0.17·v:of snake s	-0.34·v:of snake short	-0.06
v:of spaces 10 p	-0.10·v:of spaces 20 p	-0.07·v:of spaces 24 p	-0.03·v:of spaces 65 p	-0.04·v:of spaces 8 p	-0.04
v:of spaces long	-0.19·v:of spaces middle	-0.10·v:of spaces p	-0.39·v:of spaces quoted compiled	-0.06
v:of spaces quoted javascript	-0.21·v:of spaces quoted json	-0.08·v:of spaces quoted manual	-0.03·v:of spaces quoted script	0.16
v:of spaces quoted shell	-0.13·v:of spaces short	-0.10·v:of symbols 10 p	0.03·v:of symbols 10 s	-0.04·v:of symbols 13 p	0.11
v:of symbols 16 p	-0.22·v:of symbols 16 s	-0.13·v:of symbols 20 p	0.10·v:of symbols 20 s	-0.18·v:of symbols 24 p	0.04
v:of symbols 24 s	-0.13·v:of symbols 32 s	0.05·v:of symbols 33 p	0.03·v:of symbols 33 s	0.05·v:of symbols 4 p	-0.07
v:of symbols 41 p	0.17·v:of symbols 41 s	0.14·v:of symbols 5 p	-0.11·v:of symbols 6 p	0.22·v:of symbols 6 s	-0.09
v:of symbols 65 p	-0.36·v:of symbols 8 p	-0.06·v:of symbols 8 s	-0.08·v:of symbols bare javascript	-0.06
v:of symbols bare manual	0.09·v:of symbols bare markup	0.04·v:of symbols bare other	-0.17·v:of symbols bare script	-0.26
v:of symbols bare shell	0.12·v:of symbols bare yaml	-0.08·v:of symbols long	-0.11·v:of symbols middle	-0.27·v:of symbols p	-0.11
v:of symbols quoted compiled	0.11·v:of symbols quoted json	-0.08·v:of symbols quoted manual	-0.13·v:of symbols quoted other	-0.12
v:of symbols quoted script	0.12·v:of symbols quoted shell	-0.08·v:of symbols quoted yaml	-0.03·v:of symbols s	-0.45
v:of symbols short	-0.19·v:of word- 13 p	0.04·v:of word- 13 s	-0.16·v:of word- 16 p	0.06·v:of word- 16 s	0.14·v:of word- 20 s	0.06
v:of word- 24 s	0.08·v:of word- 33 s	-0.06·v:of word- 41 s	0.06·v:of word- 5 p	-0.17·v:of word- 8 p	0.03·v:of word- 8 s	-0.04
v:of word- bare compiled	-0.40·v:of word- bare other	-0.07·v:of word- bare script	-0.05·v:of word- bare yaml	-0.09
v:of word- middle	0.12·v:of word- p	-0.05·v:of word- quoted javascript	0.17·v:of word- quoted json	0.24
v:of word- quoted manual	-0.18·v:of word- quoted script	-0.04·v:of word- s	-0.04·v:of word- short	-0.19·v:of word.- 10 s	-0.04
v:of word.- 20 s	-0.14·v:of word.- 41 s	0.05·v:of word.- bare compiled	0.07·v:of word.- bare manual	-0.13·v:of word.- long	0.05
v:of word.- p	-0.17·v:of word.- quoted javascript	0.04·v:of word.- quoted script	0.05·v:of word.- short	-0.19·v:open	-0.22
v:open p	-0.16·v:open s	-0.06·v:path	-0.61·v:path p	-0.20·v:path s	-0.40·v:question	0.35·v:question p	0.29·v:random	1.16
v:repeats	-1.17·v:repeats p	-0.56·v:repeats s	-0.61·v:role-word	-0.66·v:role-word p	-0.51·v:role-word s	-0.14·v:said before	-0.46
v:says password	-0.63·v:says password p	-0.62·v:secret-word	-1.46·v:secret-word p	-0.84·v:secret-word s	-0.62·v:sentence	-0.15
v:sentence p	-0.15·v:sequence	-0.29·v:sequence s	-0.12·v:sigil	-0.22·v:sigil p	-0.16·v:sigil s	-0.06·v:spaces 1	-0.36
v:spaces 1 p	-0.36·v:spaces 2	-0.07·v:spaces 2 p	-0.07·v:spaces 3	-0.11·v:spaces 3 p	-0.11·v:spaces many	-0.16
v:spaces many p	-0.16·v:stand-in	-0.61·v:stand-in p	-0.46·v:stand-in s	-0.15·v:symbol	0.19·v:symbol p	0.21·v:telling	-0.51
v:telling p	-0.23·v:telling s	-0.29·v:template	-0.30·v:template p	-0.07·v:template s	-0.22·v:test-word	-0.63·v:test-word p	-0.45
v:test-word s	-0.18·v:url	-0.26·v:url p	-0.05·v:url s	-0.21·v:weak	-0.73·v:weak p	-0.67·v:weak s	-0.05·v:words all	-1.30
v:words all p	-0.79·v:words all s	-0.51·v:words most	-0.93·v:words most p	-0.42·v:words most s	-0.51·v:words none	1.16
v:words none p	0.68·v:words none s	0.48·v:words some	-0.56·v:words some p	-0.08·v:words some s	-0.48
`;
