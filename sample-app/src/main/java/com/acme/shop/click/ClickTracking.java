package com.acme.shop.click;

import dev.skyc.annotation.Post;
import dev.skyc.annotation.Public;
import dev.skyc.annotation.Scale;
import dev.skyc.annotation.Topic;
import dev.skyc.api.Response;
import dev.skyc.api.TopicWriter;

/** Takes clicks from browsers and puts them on the topic; counting is done elsewhere. */
@Public
@Scale(max = 10)
public class ClickTracking {
    private final TopicWriter<Click> clicks;

    public ClickTracking(@Topic("clicks") TopicWriter<Click> clicks) {
        this.clicks = clicks;
    }

    /** The key is the product: its clicks stay in order and are counted by one consumer at a time. */
    @Post("/clicks")
    public Response<Void> track(Click click) {
        clicks.write(click.sku(), click);
        return Response.accepted();
    }
}
