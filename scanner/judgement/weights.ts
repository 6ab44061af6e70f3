/** How much each piece of evidence speaks for a credential, in log odds. Written by `npm run train`; see corpus/judgement. */
export const BIAS = -1.75;
export const WEIGHTS = `
f:bare	0.08·f:compiled	-0.75·f:env	0.17·f:javascript	-0.83·f:json	-0.59·f:manual	0.21·f:markup	-0.23·f:other	-0.32·f:script	-0.27
f:settings	0.25·f:shell	-0.29·f:sql	0.39·f:translation	0.11·f:yaml	0.39·l:comment	-0.12·l:declaration	0.15·l:example	-0.36
l:expectation	0.17·l:foreign bare	-0.05·l:foreign quoted	-0.70·l:login beside	0.57·l:login near	0.82·l:long	-0.34·l:query	0.63
l:sign-in	0.13·l:statement	-0.51·n:UPPER p	-0.04·n:UPPER s	-0.32·n:camel p	-0.53·n:camel s	-0.34·n:ends with it	0.90·n:flag	0.50
n:has access	0.57·n:has add	-0.07·n:has admin	0.16·n:has alg	-0.04·n:has allow	-0.05·n:has and	-0.06·n:has api	0.97
n:has args	-0.03·n:has auth	0.44·n:has authkey	0.11·n:has aws	0.24·n:has b	-0.06·n:has bad	0.10·n:has base	0.11·n:has basic	0.62
n:has blob	-0.06·n:has builder	0.28·n:has bypass	-0.30·n:has c	0.07·n:has cache	-0.15·n:has callback	-0.08·n:has cc	-0.03
n:has certificate	0.10·n:has cfg	0.04·n:has change	-0.15·n:has clk	-0.04·n:has code	-0.22·n:has component	0.10·n:has conf	0.05
n:has config	-0.07·n:has confirm	-0.05·n:has confirmation	0.32·n:has consumer	0.26·n:has content	0.19·n:has cookie	0.18
n:has cpu	-0.04·n:has create	-0.25·n:has custom	-0.04·n:has data	0.28·n:has db	0.42·n:has def	-0.06·n:has default	0.10
n:has desc	-0.03·n:has dir	-0.04·n:has ed	-0.04·n:has enc	0.17·n:has encode	-0.17·n:has encryption	0.05·n:has enterprise	-0.04
n:has file	-0.48·n:has find	-0.09·n:has forgot	-0.15·n:has from	-0.17·n:has func	-0.05·n:has get	-0.07·n:has git	-0.07
n:has github	-0.43·n:has gitlab	0.04·n:has gpio	-0.13·n:has hash	-0.12·n:has headers	-0.09·n:has host	-0.08·n:has i	-0.45
n:has ice	0.10·n:has id	-0.39·n:has identified	0.41·n:has input	-0.12·n:has install	0.08·n:has is	-0.04·n:has issuer	-0.04
n:has jwt	0.36·n:has key	-0.27·n:has keyring	-0.06·n:has keyword	-0.03·n:has l	-0.03·n:has label	-0.35·n:has last	-0.04
n:has length	-0.03·n:has limit	-0.16·n:has list	-0.04·n:has login	-0.44·n:has lpass	-0.10·n:has mask	-0.05·n:has master	0.04
n:has mgr	-0.14·n:has minipass	-0.04·n:has mysql	0.49·n:has n	-0.05·n:has name	-0.29·n:has native	-0.12·n:has net	0.33
n:has new	0.09·n:has no	-0.09·n:has not	-0.04·n:has notify	-0.03·n:has o	-0.12·n:has oauth	0.72·n:has old	-0.11·n:has os	-0.05
n:has output	-0.09·n:has p	-0.23·n:has parse	-0.08·n:has partition	-0.23·n:has pgpassword	0.27·n:has pkcs	-0.10·n:has pll	-0.05
n:has postgres	0.29·n:has primary	-0.08·n:has priv	-0.07·n:has private	0.20·n:has project	-0.08·n:has provider	-0.04
n:has public	-0.81·n:has raw	-0.03·n:has refresh	0.05·n:has reg	-0.05·n:has registry	-0.10·n:has remote	-0.43·n:has remove	-0.05
n:has repo	-0.05·n:has request	-0.15·n:has reset	-0.17·n:has result	-0.71·n:has root	-0.10·n:has rx	-0.03·n:has schema	0.07
n:has scheme	-0.07·n:has scopes	-0.08·n:has secret	1.14·n:has secrets	-0.05·n:has self	-0.19·n:has send	-0.04·n:has server	-0.09
n:has session	0.08·n:has set	0.04·n:has sha	-0.18·n:has shared	-0.43·n:has sid	-0.08·n:has sign	-0.04·n:has signature	0.12
n:has signup	0.13·n:has site	-0.25·n:has smtp	0.06·n:has sort	-0.21·n:has ssl	0.03·n:has status	-0.28·n:has store	0.05
n:has string	0.34·n:has submit	-0.13·n:has temp	0.03·n:has test	-0.16·n:has this	-0.07·n:has time	-0.03·n:has timestamp	-0.07
n:has tls	-0.05·n:has token	0.04·n:has tpm	-0.03·n:has type	-0.08·n:has url	-0.13·n:has user	-0.18·n:has username	-0.04
n:has userpass	-0.13·n:has v	-0.10·n:has valid	-0.03·n:has value	0.56·n:has verifier	0.29·n:has with	-0.08·n:long word	0.22
n:lower s	-0.48·n:public	-1.63·n:public p	-0.30·n:public s	-1.34·n:shown	-1.19·n:shown bare	-0.27·n:shown quoted	-0.92·n:sigil	0.18
n:then authkey	0.11·n:then base	0.11·n:then bypass	-0.09·n:then client	-0.07·n:then config	-0.18·n:then confirmation	0.32
n:then data	0.33·n:then db	-0.04·n:then desc	-0.03·n:then encode	-0.17·n:then file	-0.48·n:then hash	-0.12·n:then id	-0.15
n:then identified	0.41·n:then length	-0.03·n:then list	-0.04·n:then lpass	-0.08·n:then minipass	-0.04·n:then name	-0.22
n:then pgpassword	0.27·n:then provider	-0.04·n:then request	-0.04·n:then scopes	-0.08·n:then type	-0.06·n:then v	-0.05
n:then value	0.57·n:thing apikey	0.07·n:thing auth	-0.63·n:thing credential	0.28·n:thing credentials	-0.21·n:thing inside	-0.50
n:thing key	-0.88·n:thing keys	-0.23·n:thing pass	-0.58·n:thing passphrase	0.32·n:thing passwd	0.51·n:thing password	0.33
n:thing passwords	0.03·n:thing pw	-0.41·n:thing pwd	-0.08·n:thing salt	-0.11·n:thing secret	0.32·n:thing secrets	-0.03
n:thing token	0.06·n:thing tokens	-0.04·o:,	-0.45·o:, quoted javascript	0.17·o:, quoted script	-0.48·o::	0.52·o:: bare bare	-0.07
o:: bare compiled	0.48·o:: bare javascript	-0.24·o:: bare json	-0.08·o:: bare manual	-0.25·o:: bare markup	0.14
o:: bare other	-0.56·o:: bare script	0.07·o:: bare shell	-0.23·o:: bare yaml	0.37·o:: quoted compiled	0.06
o:: quoted javascript	0.31·o:: quoted json	-0.41·o:: quoted manual	0.30·o:: quoted other	-0.04·o:: quoted script	0.55
o:: quoted yaml	-0.17·o::=	-0.03·o:=	0.25·o:= bare bare	0.07·o:= bare compiled	-0.67·o:= bare env	0.15·o:= bare manual	0.14
o:= bare markup	0.06·o:= bare other	0.16·o:= bare script	-0.50·o:= bare settings	0.06·o:= bare shell	-0.12·o:= bare yaml	-0.12
o:= quoted bare	-0.15·o:= quoted compiled	0.47·o:= quoted manual	0.13·o:= quoted markup	-0.10·o:= quoted other	0.18
o:= quoted script	0.64·o:= quoted settings	0.12·o:= quoted shell	-0.24·o:=>	0.45·o:=> quoted script	0.42·o:>	-0.67
o:> bare compiled	-0.55·o:> bare manual	-0.07·o:BY	0.30·o:argument	-1.42·o:argument quoted compiled	-0.30
o:argument quoted javascript	-0.36·o:argument quoted script	-0.74·o:by	0.09·o:by bare compiled	-0.20·o:by bare javascript	-0.06
o:by bare manual	0.18·o:by quoted javascript	-0.04·o:call	-0.84·o:call quoted compiled	-0.20·o:call quoted javascript	-0.20
o:call quoted script	-0.44·o:called byte	-0.10·o:called keyring	-0.11·o:called password	-0.07·o:called self	-0.26
o:calling byte	-0.10·o:calling string	0.25·o:calling token	-0.39·o:compare	0.21·o:compare quoted javascript	-0.14
o:compare quoted script	0.33·o:end bare &	0.34·o:end bare )	-0.52·o:end bare +	-0.11·o:end bare ,	-0.69·o:end bare :	-0.05
o:end bare ;	-0.07·o:end bare <	-0.22·o:end bare >	-0.14·o:end bare \\	0.15·o:end bare end	1.29·o:end bare text	-0.76
o:end bare }	-0.12·o:end quoted )	-0.37·o:end quoted ,	0.10·o:end quoted .	-0.38·o:end quoted /	0.28·o:end quoted ;	0.47
o:end quoted \\	-0.38·o:end quoted ]	-0.04·o:end quoted end	0.36·o:end quoted text	-0.62·o:end quoted |	-0.27·o:end quoted }	0.05
o:method	-0.17·o:method quoted script	-0.17·o:next line	-0.44·o:other	0.37·o:other quoted shell	0.03·o:quote "	-0.43
o:quote '	-0.08·o:quote \`	-0.61·o:quote escaped	0.27·o:quote none	-0.92·o:space	-0.18·o:space bare manual	0.45
o:space bare shell	0.30·o:space quoted compiled	-0.20·o:space quoted javascript	-0.10·o:space quoted manual	-0.58
o:space quoted script	-0.05·o:space quoted shell	-0.05·o:spaced bare	-0.52·o:spaced quoted	0.07·o:typed	-0.18
o:typed quoted compiled	0.13·o:typed quoted markup	-0.31·o:||	-0.08·o:|| quoted javascript	-0.08·side p	-0.62·side s	-1.16
v:algorithm	-0.42·v:algorithm p	-0.41·v:all sequence	-1.14·v:all sequence p	-1.05·v:all sequence s	-0.09·v:boolean	-0.20
v:boolean p	-0.20·v:changes few	-0.38·v:changes few p	-0.31·v:changes few s	-0.07·v:changes many	0.75·v:changes many p	0.13
v:changes many s	0.62·v:changes some	0.37·v:changes some p	0.35·v:colon	-0.16·v:colon p	-0.16·v:crypted	-1.34·v:crypted p	-1.15
v:digest	-0.39·v:digest s	-0.21·v:doing	-0.72·v:doing p	-0.52·v:doing s	-0.20·v:ellipsis	-0.40·v:ellipsis p	-0.12
v:ellipsis s	-0.29·v:ends-digits	-0.13·v:ends-digits p	0.27·v:ends-digits s	-0.40·v:entropy full	0.07·v:entropy full p	0.23
v:entropy full s	-0.17·v:entropy high	0.29·v:entropy high p	0.32·v:entropy low	-0.56·v:entropy low p	-0.25·v:entropy low s	-0.31
v:entropy middle p	-0.13·v:entropy middle s	0.15·v:hashed	-0.49·v:hashed s	-0.31·v:holds its name	-0.58·v:host	-0.11·v:host s	-0.11
v:index	-0.31·v:index p	-0.31·v:is its name	-0.32·v:leet	0.20·v:leet p	-0.26·v:leet s	0.46·v:length 10 p	0.36·v:length 10 s	-0.53
v:length 13 p	0.80·v:length 13 s	-0.03·v:length 16 p	0.69·v:length 16 s	-0.21·v:length 20 p	0.18·v:length 24 p	-0.13
v:length 24 s	0.53·v:length 32 s	0.47·v:length 33 s	0.25·v:length 4 p	-0.54·v:length 40 s	0.37·v:length 41 p	-0.56
v:length 41 s	-0.14·v:length 5 p	0.24·v:length 6 p	-0.49·v:length 6 s	-0.78·v:length 64 s	-0.45·v:length 65 p	-1.01
v:length 8 p	0.06·v:length 8 s	-0.62·v:masked	-0.30·v:masked p	-0.17·v:masked s	-0.13·v:member	-0.34·v:member p	-0.10
v:member s	-0.25·v:not random	-0.61·v:of Capital 10 p	-0.05·v:of Capital 10 s	-0.06·v:of Capital 5 p	-0.03·v:of Capital 6 p	-0.07
v:of Capital 6 s	-0.04·v:of Capital 8 p	-0.05·v:of Capital 8 s	-0.12·v:of Capital bare javascript	-0.04
v:of Capital bare manual	-0.04·v:of Capital middle	-0.12·v:of Capital p	-0.20·v:of Capital quoted javascript	-0.11
v:of Capital s	-0.23·v:of Capital short	-0.31·v:of HEX 6 p	-0.04·v:of HEX bare compiled	-0.05·v:of HEX p	-0.07·v:of HEX s	-0.20
v:of HEX short	-0.04·v:of SNAKE 10 p	-0.11·v:of SNAKE 10 s	-0.09·v:of SNAKE 16 s	-0.04·v:of SNAKE 20 s	-0.06·v:of SNAKE 8 p	-0.07
v:of SNAKE 8 s	0.08·v:of SNAKE bare compiled	-0.10·v:of SNAKE bare yaml	-0.09·v:of SNAKE long	-0.08·v:of SNAKE middle	-0.27
v:of SNAKE p	-0.22·v:of SNAKE quoted compiled	-0.10·v:of SNAKE quoted javascript	-0.06·v:of SNAKE quoted script	0.04
v:of SNAKE s	-0.15·v:of UPPER 10 s	0.04·v:of UPPER 13 s	-0.04·v:of UPPER 16 s	0.17·v:of UPPER 20 s	0.25·v:of UPPER 4 p	-0.10
v:of UPPER 6 p	0.25·v:of UPPER 8 s	0.26·v:of UPPER bare compiled	0.77·v:of UPPER bare script	-0.04·v:of UPPER long	0.28
v:of UPPER middle	0.17·v:of UPPER p	0.13·v:of UPPER quoted compiled	-0.12·v:of UPPER quoted javascript	-0.28
v:of UPPER quoted manual	0.04·v:of UPPER quoted script	0.10·v:of UPPER s	0.63·v:of UPPER short	0.31·v:of UPPER+digits 32 s	0.12
v:of UPPER+digits long	0.37·v:of UPPER+digits quoted javascript	0.13·v:of UPPER+digits s	0.27·v:of accent 13 p	0.04
v:of accent p	-0.05·v:of base64 16 p	0.23·v:of base64 20 p	0.06·v:of base64 4 p	-0.06·v:of base64 41 s	-0.38·v:of base64 64 s	0.16
v:of base64 8 p	-0.07·v:of base64 8 s	-0.06·v:of base64 bare bare	-0.06·v:of base64 bare compiled	0.10
v:of base64 bare manual	-0.11·v:of base64 bare shell	-0.08·v:of base64 bare yaml	0.07·v:of base64 long	0.04·v:of base64 middle	0.19
v:of base64 p	-0.09·v:of base64 quoted compiled	-0.14·v:of base64 quoted javascript	0.07·v:of base64 quoted json	0.08
v:of base64 quoted script	-0.07·v:of base64 quoted shell	-0.08·v:of base64 s	0.09·v:of base64 short	-0.24·v:of digits 4 p	-0.07
v:of digits 5 p	0.12·v:of digits 6 p	-0.20·v:of digits 8 s	-0.30·v:of digits bare javascript	-0.06·v:of digits bare manual	-0.10
v:of digits middle	-0.14·v:of digits p	-0.33·v:of digits quoted compiled	-0.03·v:of digits quoted javascript	-0.40
v:of digits quoted manual	-0.06·v:of digits quoted script	-0.08·v:of digits s	-0.23·v:of digits short	-0.44·v:of hex 10 s	-0.13
v:of hex 100 s	0.06·v:of hex 16 s	-0.31·v:of hex 24 s	0.20·v:of hex 32 s	0.29·v:of hex 40 s	0.23·v:of hex 41 s	0.58
v:of hex 6 p	-0.36·v:of hex 64 s	-0.64·v:of hex 65 s	-0.26·v:of hex 8 s	-0.04·v:of hex bare compiled	-0.19
v:of hex bare javascript	0.25·v:of hex bare other	-0.33·v:of hex bare shell	-0.17·v:of hex bare yaml	0.15·v:of hex long	0.09
v:of hex middle	0.19·v:of hex p	-0.60·v:of hex quoted compiled	-0.04·v:of hex quoted javascript	0.10·v:of hex quoted json	-0.65
v:of hex quoted manual	0.14·v:of hex quoted script	0.17·v:of hex quoted shell	0.03·v:of hex s	0.47·v:of hex short	-0.41
v:of kebab 13 p	0.09·v:of kebab 13 s	-0.04·v:of kebab 16 p	0.05·v:of kebab 16 s	-0.05·v:of kebab 33 s	-0.05·v:of kebab 6 p	0.11
v:of kebab 8 p	-0.20·v:of kebab 8 s	-0.06·v:of kebab bare compiled	-0.10·v:of kebab bare manual	-0.20·v:of kebab bare other	-0.04
v:of kebab bare yaml	-0.05·v:of kebab long	-0.06·v:of kebab middle	0.04·v:of kebab p	0.04·v:of kebab quoted compiled	0.04
v:of kebab quoted javascript	0.04·v:of kebab quoted manual	0.18·v:of kebab quoted script	-0.06·v:of kebab s	-0.25
v:of kebab short	-0.19·v:of letters 10 p	0.31·v:of letters 10 s	-0.22·v:of letters 13 p	0.04·v:of letters 13 s	-0.15
v:of letters 16 s	-0.04·v:of letters 24 s	0.03·v:of letters 33 s	-0.04·v:of letters 5 p	0.06·v:of letters 8 p	0.27
v:of letters 8 s	-0.04·v:of letters bare compiled	-0.07·v:of letters bare javascript	-0.12·v:of letters bare json	-0.03
v:of letters bare manual	0.07·v:of letters bare other	0.07·v:of letters bare script	0.09·v:of letters long	-0.03
v:of letters middle	-0.09·v:of letters p	0.59·v:of letters quoted compiled	0.21·v:of letters quoted javascript	-0.09
v:of letters quoted manual	-0.07·v:of letters quoted script	0.04·v:of letters s	-0.46·v:of letters short	0.25
v:of letters+digits 10 p	0.24·v:of letters+digits 10 s	0.09·v:of letters+digits 13 p	0.05·v:of letters+digits 13 s	0.03
v:of letters+digits 20 s	0.06·v:of letters+digits 24 p	0.07·v:of letters+digits 24 s	0.37·v:of letters+digits 41 s	-0.96
v:of letters+digits bare compiled	0.06·v:of letters+digits bare manual	0.37·v:of letters+digits bare shell	0.23
v:of letters+digits bare yaml	-0.12·v:of letters+digits long	-0.16·v:of letters+digits middle	0.45·v:of letters+digits p	0.42
v:of letters+digits quoted javascript	0.13·v:of letters+digits quoted manual	-0.13·v:of letters+digits quoted script	-0.71
v:of letters+digits short	0.14·v:of letters_.- 10 s	-0.07·v:of letters_.- 13 p	-0.15·v:of letters_.- 13 s	-0.12
v:of letters_.- 16 p	0.11·v:of letters_.- 16 s	-0.03·v:of letters_.- 24 p	-0.05·v:of letters_.- 24 s	-0.09
v:of letters_.- 5 p	-0.03·v:of letters_.- 6 p	-0.03·v:of letters_.- 8 p	-0.08·v:of letters_.- 8 s	-0.10
v:of letters_.- bare compiled	-0.15·v:of letters_.- bare javascript	-0.03·v:of letters_.- bare manual	-0.10
v:of letters_.- bare script	-0.11·v:of letters_.- long	-0.20·v:of letters_.- middle	-0.29·v:of letters_.- p	-0.31
v:of letters_.- quoted compiled	-0.11·v:of letters_.- quoted javascript	-0.06·v:of letters_.- quoted script	-0.12
v:of letters_.- s	-0.45·v:of letters_.- short	-0.27·v:of lower 10 s	0.04·v:of lower 13 p	0.22·v:of lower 13 s	0.20
v:of lower 20 p	0.12·v:of lower 4 p	-0.11·v:of lower 5 p	0.39·v:of lower 6 p	0.06·v:of lower 6 s	-0.66·v:of lower 8 p	0.29
v:of lower 8 s	-0.05·v:of lower bare bare	0.06·v:of lower bare compiled	-0.35·v:of lower bare javascript	-0.30
v:of lower bare manual	0.03·v:of lower bare other	0.30·v:of lower bare script	-0.51·v:of lower bare settings	-0.35
v:of lower bare shell	-0.07·v:of lower bare yaml	0.55·v:of lower long	0.14·v:of lower middle	0.83·v:of lower p	0.85
v:of lower quoted compiled	0.66·v:of lower quoted javascript	-0.08·v:of lower quoted json	0.38·v:of lower quoted markup	-0.06
v:of lower quoted script	0.36·v:of lower quoted shell	0.03·v:of lower quoted yaml	0.08·v:of lower s	0.05·v:of lower short	-0.07
v:of lower+digits 10 p	0.16·v:of lower+digits 10 s	0.05·v:of lower+digits 16 s	-0.04·v:of lower+digits 6 p	-0.35
v:of lower+digits 6 s	0.17·v:of lower+digits 8 p	0.29·v:of lower+digits 8 s	0.08·v:of lower+digits bare compiled	-0.15
v:of lower+digits bare manual	0.36·v:of lower+digits bare yaml	0.08·v:of lower+digits long	0.06·v:of lower+digits middle	0.06
v:of lower+digits p	0.12·v:of lower+digits quoted compiled	-0.12·v:of lower+digits quoted javascript	0.15
v:of lower+digits quoted manual	0.06·v:of lower+digits quoted script	0.19·v:of lower+digits quoted settings	0.16
v:of lower+digits s	0.28·v:of lower+digits short	0.28·v:of number s	-0.05·v:of number short	-0.05·v:of script 10 p	-0.09
v:of script 13 p	-0.08·v:of script 16 p	-0.07·v:of script 6 p	-0.04·v:of script 8 p	-0.07·v:of script long	-0.14
v:of script middle	-0.25·v:of script p	-0.51·v:of script s	-0.03·v:of script short	-0.15·v:of snake 10 p	0.10·v:of snake 10 s	-0.08
v:of snake 13 p	0.13·v:of snake 13 s	-0.11·v:of snake 16 p	0.07·v:of snake 16 s	-0.03·v:of snake 6 p	0.07·v:of snake 8 p	-0.05
v:of snake 8 s	-0.11·v:of snake bare compiled	-0.27·v:of snake bare manual	0.19·v:of snake bare script	-0.27·v:of snake long	-0.03
v:of snake middle	0.08·v:of snake p	0.31·v:of snake quoted compiled	-0.06·v:of snake quoted json	0.32
v:of snake quoted manual	-0.07·v:of snake quoted script	0.27·v:of snake s	-0.37·v:of snake short	-0.10·v:of spaces 10 p	-0.13
v:of spaces 16 p	-0.03·v:of spaces 20 p	-0.07·v:of spaces 4 p	-0.03·v:of spaces 8 p	-0.05·v:of spaces long	-0.19
v:of spaces middle	-0.19·v:of spaces p	-0.50·v:of spaces quoted compiled	-0.10·v:of spaces quoted javascript	-0.25
v:of spaces quoted json	-0.08·v:of spaces quoted manual	-0.04·v:of spaces quoted script	0.15·v:of spaces quoted shell	-0.15
v:of spaces short	-0.13·v:of symbols 10 p	0.15·v:of symbols 10 s	-0.06·v:of symbols 13 p	0.26·v:of symbols 13 s	-0.05
v:of symbols 16 s	-0.27·v:of symbols 20 p	0.15·v:of symbols 20 s	-0.16·v:of symbols 24 p	0.12·v:of symbols 24 s	-0.10
v:of symbols 32 s	0.08·v:of symbols 33 p	-0.15·v:of symbols 33 s	0.09·v:of symbols 41 p	-0.33·v:of symbols 41 s	0.27
v:of symbols 5 p	-0.12·v:of symbols 6 p	0.26·v:of symbols 6 s	-0.11·v:of symbols 65 p	-0.53·v:of symbols 8 p	-0.04
v:of symbols 8 s	-0.09·v:of symbols bare compiled	0.06·v:of symbols bare javascript	-0.07·v:of symbols bare manual	0.10
v:of symbols bare markup	0.06·v:of symbols bare other	-0.21·v:of symbols bare script	-0.30·v:of symbols bare settings	-0.03
v:of symbols bare shell	0.32·v:of symbols bare yaml	-0.06·v:of symbols long	-0.57·v:of symbols middle	0.04·v:of symbols p	-0.25
v:of symbols quoted compiled	0.12·v:of symbols quoted javascript	-0.08·v:of symbols quoted manual	-0.05
v:of symbols quoted other	-0.17·v:of symbols quoted script	-0.15·v:of symbols quoted shell	-0.11·v:of symbols quoted yaml	-0.05
v:of symbols s	-0.42·v:of symbols short	-0.13·v:of word- 10 p	-0.13·v:of word- 10 s	0.03·v:of word- 13 s	-0.17·v:of word- 16 p	0.34
v:of word- 16 s	0.12·v:of word- 24 s	0.06·v:of word- 33 s	-0.07·v:of word- 41 s	0.04·v:of word- 5 p	-0.19·v:of word- 8 s	-0.03
v:of word- bare compiled	-0.53·v:of word- bare other	-0.09·v:of word- bare script	-0.05·v:of word- bare shell	0.09
v:of word- bare yaml	-0.08·v:of word- middle	0.22·v:of word- quoted compiled	-0.04·v:of word- quoted javascript	0.31
v:of word- quoted json	0.20·v:of word- quoted manual	-0.22·v:of word- quoted script	-0.05·v:of word- s	-0.06·v:of word- short	-0.28
v:of word.- 10 p	0.14·v:of word.- 10 s	-0.05·v:of word.- 13 p	0.13·v:of word.- 20 s	-0.19·v:of word.- 24 p	-0.04
v:of word.- 41 s	0.06·v:of word.- bare compiled	0.07·v:of word.- bare manual	-0.15·v:of word.- bare yaml	0.08
v:of word.- middle	0.20·v:of word.- quoted javascript	0.08·v:of word.- quoted script	0.07·v:of word.- s	-0.05
v:of word.- short	-0.22·v:open	-0.29·v:open p	-0.21·v:open s	-0.08·v:path	-0.70·v:path p	-0.32·v:path s	-0.38·v:question	0.49
v:question p	0.43·v:random	1.43·v:repeats	-1.26·v:repeats p	-0.55·v:repeats s	-0.71·v:role-word	-0.70·v:role-word p	-0.54
v:role-word s	-0.16·v:said before	-0.74·v:says password	-0.70·v:says password p	-0.68·v:secret-word	-1.72·v:secret-word p	-1.05
v:secret-word s	-0.67·v:sentence	-0.17·v:sentence p	-0.17·v:sequence	-0.28·v:sequence s	-0.13·v:sigil	-0.44·v:sigil p	-0.37
v:sigil s	-0.07·v:spaces 1	-0.44·v:spaces 1 p	-0.44·v:spaces 2	-0.12·v:spaces 2 p	-0.12·v:spaces 3	-0.13·v:spaces 3 p	-0.13
v:spaces many	-0.14·v:spaces many p	-0.14·v:stand-in	-0.65·v:stand-in p	-0.48·v:stand-in s	-0.17·v:symbol	0.19·v:symbol p	0.12
v:symbol s	0.08·v:telling	-0.56·v:telling p	-0.26·v:telling s	-0.30·v:template	-0.30·v:template p	-0.08·v:template s	-0.22
v:test-word	-0.72·v:test-word p	-0.53·v:test-word s	-0.20·v:url	-0.26·v:url p	-0.04·v:url s	-0.22·v:weak	-0.86·v:weak p	-0.80
v:weak s	-0.06·v:words all	-1.50·v:words all p	-0.95·v:words all s	-0.55·v:words most	-1.04·v:words most p	-0.47
v:words most s	-0.57·v:words none	1.35·v:words none p	0.85·v:words none s	0.50·v:words some	-0.59·v:words some p	-0.05
v:words some s	-0.54
`;
