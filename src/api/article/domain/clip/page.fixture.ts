/** A page as it is copied from the web. */
export const PAGE = `Peloni: Aynaz makes an important point here. As I have noted in the past, the relationship between Russia and Iran is one of convenience and necessity, not one of commitment and reliabilities. They will make use of one another as it benefits them, but they will not act to support one another in any way which comes at a cost.
From conquest to cover-up, the betrayal stayed consistent
Aynaz Anni Cyrus | Dec 22, 2025
Last week, Israel’s internal security service indicted a Russian citizen for spying on behalf of Iran. He entered the country on a work visa, photographed ports, ships, and critical infrastructure, and communicated with an Iranian intelligence handler in exchange for payment.
Israel treats it as espionage. Iran treats it as normal. Russia treats it as a cost worth the cause. And America still treats it as a strategic partnership.
That’s been the pattern for decades. Russia is framed as Iran’s protector. Iran is framed as Russia’s regional ally. The assumption is that when pressure rises, Moscow will stand with Tehran, but history doesn’t support that belief. It never has.
During the most recent confrontation between Israel and Iran, Russian President Vladimir Putin addressed the issue publicly. He acknowledged friendly relations with Iran and reiterated Russia’s support for Iran’s peaceful nuclear energy program. Then he pivoted. He reminded the world that Israel today is effectively a Russian-speaking country, home to millions of immigrants from the former Soviet Union. He followed that with a signal that received far less attention than it deserved: Russia spoke about ‘mediation’ while making clear it would not expend political capital, military leverage, or diplomatic authority on Iran’s behalf.
The relationship between Iran and Russia did not begin with cooperation or ideology. It began with raids. From the ninth century onward, groups that would later form the Russian state crossed the Caspian Sea and attacked Iran’s northern shores. Persian and Arab sources describe these encounters not as trade missions but as plunder. For roughly a century and a half, Russian contact with Iranian territory was defined primarily by extraction.
When Russia consolidated into an empire, the imbalance became formalized. In the early eighteenth century, during Iran’s internal collapse under the late Safavids, Peter the Great seized the opportunity to expand southward. Russian forces advanced into northern Iran, occupying and forcing concessions in regions including Gilan, Mazandaran, and parts of what is now Golestan Province.


Leave a Reply
You must be logged in to post a comment.`;
