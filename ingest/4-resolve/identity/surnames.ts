/**
 * Family names that so many people bear that a name alone tells little: among the most frequent of China, Korea, Vietnam,
 * India, Japan and the English-, Spanish- and German-speaking countries (national name statistics), in pinyin where Chinese.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng ' +
    'cao peng zeng xiao tian dong yuan pan yu jiang cai du ye cheng su wei lv ding ren shen yao lu cui zhong tan wang fan jin ' +
    'shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao shao mao hao gu wan gong dai mo kong xiang ' +
    'yi qi qian niu chang kang hong qiao lai pang shu ji ke mei ling bi wen an ning zhuang ouyang chan wong chow cheung lee kim park choi jung jeong kang cho yoon jang lim shin seo kwon hwang ' +
    'nguyen tran le pham hoang vu vo dang bui do ngo singh kumar sharma gupta patel khan das rao shah jain reddy ' +
    'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato smith johnson williams brown jones miller davis wilson ' +
    'anderson taylor thomas moore martin jackson white harris thompson lewis clark robinson walker young allen king wright scott hill green adams baker ' +
    'garcia rodriguez martinez lopez gonzalez hernandez perez sanchez silva santos muller schmidt schneider fischer weber meyer wagner becker'
  ).split(' '),
)
