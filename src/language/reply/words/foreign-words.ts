/** Words of other tongues, abbreviations and chat sounds that officials write; none of them is a slip of the thumb. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `zalo file mail email gmail web website wifi excel word pdf online camera link form scan drive app slide video facebook fb telegram viber
   internet server router ipad laptop usb test demo up upload update fix bug code qr vneid vnpt fpt viettel ioffice egov igate deadline kpi
   team leader group meeting ok oke done finish hi hello bye thanks thank you please sr sorry ubnd hdnd tttt khcn stc snv bql bcd gpmb
   tthc tt vp qd kh bc cv nq tb ct nv sp hs vb vbhc pctt ptnt nntm bhxh bhyt cmnd cccd cnxh plc ocop asean dvc tp hcm hn dn hk th thcs thpt mn
   tx pgd sgd cntt cds ai iot 3g 4g 5g kg km ha m2 pm am tk id sdt sim card photo copy in print zoom teams meet google docs sheet`.split(
    /\s+/,
  ),
);
